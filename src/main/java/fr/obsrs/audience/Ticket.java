package fr.obsrs.audience;

import fr.obsrs.post.Network;
import fr.obsrs.post.PostId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 128 secret bits that only the author holds. The post's native id is their hash, so nothing is stored, and nobody
 * finds the ticket from the post.
 */
record Ticket(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{21}[AQgw]");

    /** @throws IllegalArgumentException when the value is no ticket */
    Ticket {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a ticket");
        }
    }

    /** @param bits 16 bytes */
    static Ticket of(byte[] bits) {
        return new Ticket(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    static Optional<Ticket> parse(String value) {
        return SHAPE.matcher(value).matches() ? Optional.of(new Ticket(value)) : Optional.empty();
    }

    /** Hex SHA-256 of the ticket: what the post is called before it becomes a {@link PostId}. */
    String nativeId() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    PostId post() {
        return PostId.of(Network.FORM, nativeId());
    }

    String path() {
        return "/tickets/" + value;
    }

    /** A ticket is a secret: no log line may carry one. */
    @Override
    public String toString() {
        return "ticket of " + post();
    }
}
