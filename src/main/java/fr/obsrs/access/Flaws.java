package fr.obsrs.access;

import fr.obsrs.event.Language;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What cannot stand in a name and a passphrase that somebody chose. */
@Singleton
class Flaws {
    private static final int LONGEST = 200;

    private final Obvious obvious;
    private final People people;

    Flaws(Obvious obvious, People people) {
        this.obvious = obvious;
        this.people = people;
    }

    static boolean isOfRightLength(String passphrase) {
        return passphrase.length() >= Passwords.SHORTEST && passphrase.length() <= LONGEST;
    }

    /** {@link Said#SHORT}, {@link Said#OBVIOUS}, or nothing when all is well. */
    Optional<Said> of(String name, String passphrase) {
        if (!isOfRightLength(passphrase)) {
            return Optional.of(Said.SHORT);
        }
        return obvious.is(passphrase, name) ? Optional.of(Said.OBVIOUS) : Optional.empty();
    }

    /** A sentence, or nothing when all is well. */
    @Nullable
    String ofPassphrase(Language language, String name, String passphrase) {
        SetupMessages words = language.words(SetupMessages.class);
        return of(name, passphrase)
                .map(flaw -> flaw == Said.OBVIOUS ? words.passphraseObvious() : words.passphraseShort())
                .orElse(null);
    }

    /** The same where also the name is chosen. */
    @Nullable
    String of(Language language, String name, String passphrase) {
        if (!Account.isName(name)) {
            return language.words(SetupMessages.class).nameMissing();
        }
        if (people.isTaken(name)) {
            return language.words(DoorMessages.class).taken();
        }
        return ofPassphrase(language, name, passphrase);
    }
}
