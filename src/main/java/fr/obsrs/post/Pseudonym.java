package fr.obsrs.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** {@code <network>-<32 hex digits>}: names something of a network without saying whose it is. URL-safe. */
final class Pseudonym {
    private static final Pattern SHAPE = Pattern.compile("([a-z]{1,12})-[0-9a-f]{32}");

    private Pseudonym() {}

    static String of(Network network, String nativeId) {
        byte[] hash = sha256().digest(nativeId.getBytes(StandardCharsets.UTF_8));
        return network + "-" + HexFormat.of().formatHex(hash, 0, 16);
    }

    /** @throws IllegalArgumentException when the text is no pseudonym of a known network */
    static String checked(String value) {
        var match = SHAPE.matcher(value);
        if (!match.matches()) {
            throw new IllegalArgumentException("not <network>-<32 hex digits>");
        }
        Network.of(match.group(1));
        return value;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
