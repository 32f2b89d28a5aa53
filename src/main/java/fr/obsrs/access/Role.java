package fr.obsrs.access;

/** What an account may do, as {@code @RolesAllowed} names it. */
public final class Role {
    /** Decides on posts and scenes. */
    public static final String MODERATOR = "moderator";

    /** Also erases, and makes accounts. */
    public static final String ADMIN = "admin";

    private Role() {}
}
