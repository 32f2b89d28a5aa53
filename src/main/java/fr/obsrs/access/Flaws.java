package fr.obsrs.access;

import fr.obsrs.event.Language;
import org.jspecify.annotations.Nullable;

/** What cannot stand in a name and a passphrase that somebody chose. */
final class Flaws {
    private static final int LONGEST = 200;

    private Flaws() {}

    static boolean isPassphrase(String passphrase) {
        return passphrase.length() >= Passwords.SHORTEST && passphrase.length() <= LONGEST;
    }

    /**
     * A sentence, or nothing when all is well.
     *
     * @param name nothing where none is chosen
     */
    static @Nullable String of(Language language, @Nullable String name, String passphrase, People people) {
        if (name != null && !Account.isName(name)) {
            return language.words(SetupMessages.class).nameMissing();
        }
        if (name != null && people.isTaken(name)) {
            return language.words(DoorMessages.class).taken();
        }
        return isPassphrase(passphrase)
                ? null
                : language.words(SetupMessages.class).passphraseShort();
    }
}
