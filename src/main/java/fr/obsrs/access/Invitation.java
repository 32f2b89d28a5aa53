package fr.obsrs.access;

import java.time.Duration;
import java.time.Instant;

/**
 * A one-time link that makes an account.
 *
 * @param role what the account may do
 * @param by who invites
 */
record Invitation(String role, String by, Instant until) {
    static final Duration VALID = Duration.ofDays(7);

    /** When it was made. */
    Instant made() {
        return until.minus(VALID);
    }

    /** One that nobody used yet: {@code id} is the hash of its token. */
    record Open(String id, Invitation invitation) {}
}
