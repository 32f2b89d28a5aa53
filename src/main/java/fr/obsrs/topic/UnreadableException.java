package fr.obsrs.topic;

/** A record that no reader of ours can use: it costs one dead letter and one log line, never a stopped reader. */
public final class UnreadableException extends Exception {
    private static final int LONGEST = 200;

    /** @param reason why, without content; cut at 200 characters */
    public UnreadableException(String reason) {
        super(reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason);
    }
}
