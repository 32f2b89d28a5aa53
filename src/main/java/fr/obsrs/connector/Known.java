package fr.obsrs.connector;

import fr.obsrs.post.PostId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a server's own id of a post means.
 *
 * @param local the server's own id
 * @param post nothing for one that is gone and never came
 * @param home whether that server is where the post was written
 * @param gone whether the server said that it is gone; it never comes back under this id
 * @param server which one; a source that was given another address must not take one server's ids for the other's
 */
record Known(
        String local,
        @Nullable PostId post,
        boolean home,
        boolean gone,
        @Nullable String server) {

    Known asGone() {
        return new Known(local, post, home, true, server);
    }

    boolean isOf(@Nullable String other) {
        return Objects.equals(server, other);
    }
}
