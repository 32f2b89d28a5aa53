package fr.obsrs.audience;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * What makes one posting one, however often it is sent: the form page draws it, and the ticket is made from it. Whoever
 * sends it again, because no answer came, gets the same ticket for the same post.
 */
record Nonce(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22,128}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The one that was sent; a malformed or absent one counts as none, and is drawn now. */
    static Nonce of(String sent) {
        return SHAPE.matcher(sent).matches() ? new Nonce(sent) : drawn();
    }

    static Nonce drawn() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return new Nonce(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }
}
