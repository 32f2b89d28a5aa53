package fr.obsrs.connector;

import fr.obsrs.post.PostId;
import org.jspecify.annotations.Nullable;

/**
 * What a server's own id of a post means.
 *
 * @param local the server's own id
 * @param post nothing for one that is gone and never came
 * @param home whether that server is where the post was written
 * @param gone whether the server said that it is gone; it never comes back under this id
 */
record Known(String local, @Nullable PostId post, boolean home, boolean gone) {

    Known asGone() {
        return new Known(local, post, home, true);
    }
}
