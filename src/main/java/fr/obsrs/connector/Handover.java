package fr.obsrs.connector;

import fr.obsrs.post.Post;
import fr.obsrs.post.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what a connector read. For the source's own thread only. */
public interface Handover {

    /** Says that the source just answered as it should, with or without posts: it is alive. Cheap. */
    void heard();

    /**
     * Takes one post, once: a revision that this source brought last is dropped here. Does not wait for it to be
     * durable, but blocks while 256 others are on their way.
     *
     * @throws SourceException when an earlier post could not be made durable: start again from the last cursor
     */
    void post(Post post) throws SourceException, InterruptedException;

    /** The same, of a network that will speak of the post by an id of its own: see {@link #gone} and {@link #watched}. */
    void post(LocalId local, Post post) throws SourceException, InterruptedException;

    /**
     * The network says that a post is gone where it was written. Also for posts that never came: should one come later,
     * out of order, it is gone all the same.
     *
     * @param local the server's own id of it
     */
    void gone(String local) throws SourceException, InterruptedException;

    /** The same, of a network whose ids are the same on all its servers. */
    void gone(PostId post) throws SourceException, InterruptedException;

    /**
     * The author changed the post so that it no longer concerns us: no hashtag of ours, or no longer public. Cheap, and
     * nothing, for posts that this source did not bring, unless the server is their home.
     *
     * @param home whether the server is where the post was written
     * @param editedAt when the author did, as the network says; nothing where it does not
     * @throws SourceException also when the post was brought a moment ago, and nobody knows yet where it stands: say it again
     */
    void left(PostId post, boolean home, @Nullable Instant editedAt) throws SourceException, InterruptedException;

    /**
     * What this source brought and people look at, or will: waiting and shown posts, by the server's own ids, those on
     * the wall first. For sources whose network does not tell of deletions: ask it, and say {@link #gone}.
     */
    List<String> watched();

    /**
     * Says how the source is being read now, in a word for people; see {@link Reading}. Cheap, may be repeated.
     */
    void reading(Reading how);

    /**
     * Puts aside what could not be read, once per key.
     *
     * @param key the network's own id where it can be made out, else anything that is the same at the next look
     * @param value as read
     * @param reason without content
     */
    void unreadable(String key, byte[] value, String reason);

    /**
     * Says how far the source has been read. Blocks until all that was handed over is durable, at most some seconds;
     * at a high pace call it about once a second.
     *
     * @throws SourceException when something could not be made durable: start again from the last cursor
     */
    void reached(Cursor cursor) throws SourceException, InterruptedException;
}
