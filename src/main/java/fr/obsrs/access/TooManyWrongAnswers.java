package fr.obsrs.access;

import java.time.Duration;

/** Why a sign-in failed: no password is checked for now, so many were wrong. */
final class TooManyWrongAnswers extends RuntimeException {
    private final Duration wait;

    TooManyWrongAnswers(Duration wait) {
        super("too many wrong answers");
        this.wait = wait;
    }

    /** In seconds, at least one. */
    long seconds() {
        return Math.max(1, wait.toSeconds() + 1);
    }
}
