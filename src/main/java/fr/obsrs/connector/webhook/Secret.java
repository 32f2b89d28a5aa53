package fr.obsrs.connector.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a sender and we share to sign with: HMAC-SHA-256 over {@code id.timestamp.body}, the body as it was sent. */
final class Secret {
    static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final SecretKeySpec key;

    Secret(byte[] key) {
        if (key.length < SHORTEST || key.length > LONGEST) {
            throw new IllegalArgumentException("a secret is %d to %d bytes".formatted(SHORTEST, LONGEST));
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * @param written base64, with or without {@code whsec_} before it
     * @throws IllegalArgumentException when it is not, or its key is not of 24 to 64 bytes
     */
    static Secret of(String written) {
        String base64 = written.startsWith(PREFIX) ? written.substring(PREFIX.length()) : written;
        return new Secret(Base64.getDecoder().decode(base64));
    }

    byte[] sign(String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has HMAC-SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
