package fr.obsrs.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The chain of hashes over the log: a line's hash is the SHA-256, in hexadecimal digits, of the UTF-8 bytes of its CSV
 * line up to and without the last comma. What stands before that comma is the hash of the line before, so that no line
 * can be altered, left out or moved without all that follow. The first line's is 64 zeros. Not thread-safe.
 */
final class Chain {
    static final String NOTHING = "0".repeat(64);

    /** @param covered the CSV line without its last comma and cell */
    record Link(String previous, String hash, String covered) {
        String csv() {
            return covered + "," + hash;
        }
    }

    private String reached = NOTHING;

    Link next(Line line) {
        List<String> cells = new ArrayList<>(line.cells());
        cells.add(reached);
        String covered = Csv.line(cells);
        Link link = new Link(reached, hash(covered), covered);
        reached = link.hash();
        return link;
    }

    static String hash(String covered) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(covered.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
