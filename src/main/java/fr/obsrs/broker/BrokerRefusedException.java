package fr.obsrs.broker;

/** The broker will not start, or did not. The message is one whole sentence or two for the person at the console: what, where, what to do. */
final class BrokerRefusedException extends Exception {
    BrokerRefusedException(String sentence) {
        super(sentence);
    }

    BrokerRefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
