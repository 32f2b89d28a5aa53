package fr.obsrs.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A one-time link that sets a passphrase anew. Whoever has the key of this installation can make one without asking the
 * wall: it carries all it says, signed. It is used up by its own effect, because an account whose passphrase was set
 * since it was issued refuses it.
 *
 * @param by the administrator who made it, whose right it ends with; empty for the machine's owner
 */
record PassphraseLink(String name, String by, Instant issued, Instant until) {
    static final Duration VALID = Duration.ofHours(24);

    private static final String PURPOSE = "passphrase link ";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    static PassphraseLink of(String name, String by, Instant now) {
        return new PassphraseLink(name, by, now, now.plus(VALID));
    }

    /** What stands in the address: letters, digits, {@code -} and {@code _}, with one dot. */
    String token(byte[] sessionKey) {
        String said = issued.toEpochMilli() + " " + until.toEpochMilli() + " " + name + " " + by;
        return ENCODER.encodeToString(said.getBytes(StandardCharsets.UTF_8)) + "." + signature(sessionKey, said);
    }

    /** What a token says that this installation signed and whose time has not passed. */
    static Optional<PassphraseLink> read(byte[] sessionKey, String token, Instant now) {
        int dot = token.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            String said = new String(Base64.getUrlDecoder().decode(token.substring(0, dot)), StandardCharsets.UTF_8);
            boolean ours = MessageDigest.isEqual(
                    signature(sessionKey, said).getBytes(StandardCharsets.UTF_8),
                    token.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
            String[] parts = said.split(" ", 4);
            return ours && parts.length == 4
                    ? Optional.of(new PassphraseLink(parts[2], parts[3], instant(parts[0]), instant(parts[1])))
                            .filter(link -> now.isBefore(link.until))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether it still sets the passphrase of this account. */
    boolean opens(Account account) {
        return account.passphraseSet() == null || account.passphraseSet().isBefore(issued);
    }

    private static Instant instant(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    private static String signature(byte[] sessionKey, String said) {
        return ENCODER.encodeToString(SessionKey.derive(sessionKey, PURPOSE + said));
    }
}
