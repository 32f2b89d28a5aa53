package fr.obsrs.connector.webhook;

import fr.obsrs.connector.Source;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What proves that a delivery is from the tool we know: a signature by one of the secrets, or, for tools that cannot
 * sign, one of the plain tokens.
 */
record Credentials(List<Secret> secrets, List<String> tokens) {
    private static final String BEARER = "Bearer ";
    /** Nobody guesses so many. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]{24,256}");

    /** @throws IllegalArgumentException with a sentence, when {@code token} holds neither secrets nor tokens */
    static Credentials of(Source source) {
        List<Secret> secrets = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        for (String written : source.config().token().orElse("").strip().split("[\\s,]+", -1)) {
            if (written.startsWith(Secret.PREFIX)) {
                secrets.add(secret(source, written));
            } else if (TOKEN.matcher(written).matches()) {
                tokens.add(written);
            } else {
                throw refused(source);
            }
        }
        return new Credentials(List.copyOf(secrets), List.copyOf(tokens));
    }

    private static Secret secret(Source source, String written) {
        try {
            return Secret.of(written);
        } catch (IllegalArgumentException e) {
            throw refused(source);
        }
    }

    /** Says what to write, never what is written. */
    private static IllegalArgumentException refused(Source source) {
        return new IllegalArgumentException(source.setting("token")
                + " must be a signing secret, whsec_ and the base64 of 24 to 64 random bytes (several with commas between"
                + " them while you change it), or a plain token of at least 24 letters and digits.");
    }

    /** @param header the values of a header, by its name in any case */
    boolean accept(Function<String, List<String>> header, byte[] body, Instant now) {
        Optional<String> bearer = Signed.one(header, "authorization").filter(said -> said.startsWith(BEARER));
        boolean tokened = false;
        for (String token : tokens) {
            tokened |= bearer.isPresent() && same(token, bearer.get().substring(BEARER.length()));
        }
        boolean signed =
                Signed.of(header).map(claim -> claim.isBy(secrets, body, now)).orElse(false);
        return signed || tokened;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Counts only. */
    @Override
    public String toString() {
        return Arrays.asList(secrets.size(), tokens.size()).toString();
    }
}
