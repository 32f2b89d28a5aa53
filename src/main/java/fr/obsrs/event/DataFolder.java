package fr.obsrs.event;

import jakarta.inject.Singleton;
import java.nio.file.Path;

/** Where this installation keeps what is its own. */
@Singleton
public class DataFolder {
    private final Path path;

    DataFolder(BasicConfig config) {
        this.path = config.data();
    }

    /** Need not exist yet; a relative one starts at the working folder. */
    public Path path() {
        return path;
    }
}
