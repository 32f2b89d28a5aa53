package fr.obsrs.connector.webhook;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What the headers of a signed request say.
 *
 * @param id of the delivery; the same when it is sent again
 * @param timestamp Unix seconds, as written
 * @param signatures with spaces between them: while a secret is being changed, a sender signs with both
 */
record Signed(String id, String timestamp, String signatures) {
    /** How far a sender's clock may be from ours, either way. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,256}");
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,11}");
    private static final int LONGEST_SIGNATURES = 4_096;
    private static final String SCHEME = "v1,";

    /**
     * Nothing when one of the three headers is missing, is there twice, or is not what it should be.
     *
     * @param header the values of a header, by its name in any case
     */
    static Optional<Signed> of(Function<String, List<String>> header) {
        Optional<String> id = id(header);
        Optional<String> timestamp = one(header, "webhook-timestamp")
                .filter(written -> TIMESTAMP.matcher(written).matches());
        Optional<String> signatures =
                one(header, "webhook-signature").filter(written -> written.length() <= LONGEST_SIGNATURES);
        return id.isPresent() && timestamp.isPresent() && signatures.isPresent()
                ? Optional.of(new Signed(id.get(), timestamp.get(), signatures.get()))
                : Optional.empty();
    }

    /** The delivery's id alone. */
    static Optional<String> id(Function<String, List<String>> header) {
        return one(header, "webhook-id").filter(written -> ID.matcher(written).matches());
    }

    static Optional<String> one(Function<String, List<String>> header, String name) {
        List<String> values = header.apply(name);
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** Whether one of the signatures is by one of these secrets, and not from another time. Compares in constant time. */
    boolean isBy(List<Secret> secrets, byte[] body, Instant now) {
        boolean ours = false;
        for (Secret secret : secrets) {
            byte[] expected = secret.sign(id, timestamp, body);
            for (String written : signatures.split(" ", -1)) {
                ours |= MessageDigest.isEqual(expected, decoded(written));
            }
        }
        Duration apart = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        return ours && apart.abs().compareTo(TOLERANCE) <= 0;
    }

    /** Other schemes than {@code v1} are not for us. */
    private static byte[] decoded(String signature) {
        try {
            return signature.startsWith(SCHEME)
                    ? Base64.getDecoder().decode(signature.substring(SCHEME.length()))
                    : new byte[0];
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
