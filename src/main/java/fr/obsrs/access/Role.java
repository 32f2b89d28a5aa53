package fr.obsrs.access;

import java.util.List;
import java.util.Set;

/** What an account may do, as {@code @RolesAllowed} names it. */
public final class Role {
    /** Sees all of the desk, and decides nothing. */
    public static final String VIEWER = "viewer";

    /** Decides on posts and scenes. */
    public static final String MODERATOR = "moderator";

    /** Also erases, and looks after people. */
    public static final String ADMIN = "admin";

    /** From the one who may least. */
    static final List<String> ALL = List.of(VIEWER, MODERATOR, ADMIN);

    private Role() {}

    /** All that somebody may who was given this role. */
    static Set<String> with(String role) {
        return role.equals(ADMIN) ? Set.of(ADMIN, MODERATOR) : Set.of(role);
    }
}
