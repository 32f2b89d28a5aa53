package fr.obsrs.access;

import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param name 2 to 40 letters, digits, dots, hyphens; what decisions name as their maker
 * @param passwordHash as {@link Passwords} makes it
 * @param passphraseSet when; nothing in accounts of the first version, and of the administrator of the settings
 * @param roleSet when the account was made or its role last changed; nothing as above
 */
record Account(
        String name,
        String passwordHash,
        Set<String> roles,
        @Nullable Instant passphraseSet,
        @Nullable Instant roleSet) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]{2,40}");

    Account {
        roles = Set.copyOf(roles);
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The role that says most. */
    String role() {
        return Role.ALL.stream().filter(roles::contains).reduce(Role.VIEWER, (less, more) -> more);
    }

    boolean isAdministrator() {
        return roles.contains(Role.ADMIN);
    }

    /** Whether its owner has been one without a break since then, under this account. */
    boolean wasAdministrator(Instant since) {
        return isAdministrator() && (roleSet == null || !roleSet.isAfter(since));
    }

    /** Another one with every passphrase, and with every account that takes the same name: sessions are bound to it. */
    String stamp() {
        return Token.hash(passwordHash);
    }

    Account withRole(String role, Instant now) {
        return new Account(name, passwordHash, Role.with(role), passphraseSet, now);
    }

    Account withPassphrase(String newPasswordHash, Instant now) {
        return new Account(name, newPasswordHash, roles, now, roleSet);
    }
}
