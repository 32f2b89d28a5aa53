package fr.obsrs.topic;

import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import fr.obsrs.post.Revision;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.kafka.common.utils.Utils;

/** The key of one revision of a post: {@code <post id>@<revision>}. */
public record PostKey(PostId post, Revision revision) {
    private static final Pattern SHAPE = Pattern.compile("[a-z]{1,12}-[0-9a-f]{32}@[0-9a-f]{32}");

    public static PostKey of(Post post) {
        return new PostKey(post.id(), post.revision());
    }

    /** @throws IllegalArgumentException when the text has another shape */
    public static PostKey parse(String key) {
        int at = key.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("key without a revision");
        }
        return new PostKey(new PostId(key.substring(0, at)), new Revision(key.substring(at + 1)));
    }

    static boolean isKey(String key) {
        return SHAPE.matcher(key).matches();
    }

    /** By post, so that all revisions of one post are in order. */
    int partition() {
        byte[] id = post.value().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(id)) % Topic.POSTS.partitions();
    }

    @Override
    public String toString() {
        return post + "@" + revision;
    }
}
