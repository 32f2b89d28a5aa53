package fr.obsrs.connector;

import fr.obsrs.post.Post;

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
