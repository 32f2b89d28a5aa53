package fr.obsrs.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder with all that is in it. */
final class Tree {
    private Tree() {}

    /** What each file holds and when it was last written: equal before and after when nobody touched the folder. */
    static Map<String, String> listing(Path folder) throws IOException {
        Map<String, String> listing = new TreeMap<>();
        for (Path path : paths(folder)) {
            FileTime written = Files.getLastModifiedTime(path);
            int content = Files.isDirectory(path) ? 0 : Arrays.hashCode(Files.readAllBytes(path));
            listing.put(folder.relativize(path).toString(), content + " " + (Files.isDirectory(path) ? "" : written));
        }
        return listing;
    }

    static Path copy(Path from, Path to) throws IOException {
        for (Path path : paths(from)) {
            Files.copy(path, to.resolve(from.relativize(path).toString()));
        }
        return to;
    }

    static void delete(Path folder) throws IOException {
        for (Path path :
                paths(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
        }
    }

    private static List<Path> paths(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList();
        }
    }
}
