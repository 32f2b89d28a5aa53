package fr.obsrs.access;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody who may sign in.
 *
 * @param name 2 to 40 letters, digits, dots, hyphens; what decisions name as their maker
 * @param passwordHash as {@link Passwords} makes it
 */
record Account(String name, String passwordHash, Set<String> roles) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]{2,40}");

    Account {
        roles = Set.copyOf(roles);
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
