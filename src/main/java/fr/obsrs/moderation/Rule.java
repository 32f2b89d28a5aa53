package fr.obsrs.moderation;

import fr.obsrs.decision.Finding;
import fr.obsrs.post.Post;
import java.util.List;

/** One question asked of every revision. Does no I/O, reads no clock, never throws; thread-safe. */
interface Rule {

    /** Its name in settings, on topics and in the words of the desk: lower case and hyphens. */
    String name();

    /** What it found, in the order of the text; empty when there is nothing to say. */
    List<Finding> check(Post post);
}
