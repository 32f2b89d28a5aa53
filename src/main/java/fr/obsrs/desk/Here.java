package fr.obsrs.desk;

import fr.obsrs.post.PostId;
import org.jspecify.annotations.Nullable;

/**
 * What an open page says of its reader, under key {@code desk/<page>} on topic {@code signals}.
 *
 * @param type always {@link #TYPE}: others signal on this topic too
 * @param page one open page; made by it
 * @param name account name
 * @param post what the reader is on, where there is one
 * @param gone whether the page was closed
 */
record Here(String type, String page, String name, @Nullable PostId post, boolean gone) {
    static final String TYPE = "desk";
}
