package fr.obsrs.connector;

/**
 * Reads one source: translates what a network says into posts and nothing else. It does not judge, remember what it
 * has handed over, or try again; whoever runs it does.
 */
public interface Connector {

    /**
     * Hands over posts, oldest first as far as the network tells, until the network hangs up, fails, or the thread is
     * interrupted. Called on the source's own thread, which it may block; called anew, on the same object, after each
     * failure. Posts may repeat without harm, none between {@code after} and now may be left out.
     *
     * @param after how far the source had been read: nothing newer has been lost
     * @throws SourceException when the source refuses us or does not answer as it should
     * @throws InterruptedException when the process stops; within a second
     */
    void run(Cursor after, Handover out) throws SourceException, InterruptedException;
}
