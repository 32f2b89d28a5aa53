package fr.obsrs.connector.mastodon;

/** One connection that tells of statuses as they come; read again after each end. */
interface Connection {

    /** Takes what a connection says. For the thread that reads it. */
    interface Ear {
        /** The stream has begun. */
        void opened() throws InterruptedException;

        /** Something came, if only a sign of life. */
        void heard();

        /** Blocks while others wait to be handed over. */
        void told(StreamEvent event) throws InterruptedException;
    }

    /**
     * Connects and reads until the connection ends, is silent for too long, or the thread is interrupted.
     *
     * @throws StreamException always, unless interrupted
     */
    void read(Ear ear) throws StreamException, InterruptedException;
}
