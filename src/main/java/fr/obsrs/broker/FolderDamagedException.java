package fr.obsrs.broker;

/** The broker's folder is not as Kafka left it. */
final class FolderDamagedException extends Exception {
    private final String what;

    /** @param what is wrong, as the middle of a sentence */
    FolderDamagedException(String what) {
        super(what);
        this.what = what;
    }

    String what() {
        return what;
    }
}
