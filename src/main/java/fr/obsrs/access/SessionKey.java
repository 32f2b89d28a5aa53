package fr.obsrs.access;

import fr.obsrs.event.DataFolder;
import fr.obsrs.event.StartRefused;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret of this installation, from which each purpose derives its own. Never logged. */
@Singleton
public class SessionKey {
    private static final int SHORTEST = 32;

    private final byte[] key;

    SessionKey(AccessConfig config, DataFolder data) {
        this.key = config.sessionKey()
                .orElseGet(() -> kept(data.path().resolve("session-key")))
                .getBytes(StandardCharsets.UTF_8);
        if (key.length < SHORTEST) {
            throw new StartRefused("obsrs.desk.session-key needs at least 32 characters.");
        }
    }

    /** 32 bytes for one purpose; nobody learns another purpose's from them. */
    public byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new AssertionError("every Java platform has HmacSHA256", e);
        }
    }

    /** Made once; readable by its owner only. */
    private static String kept(Path file) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            String made = HexFormat.of().formatHex(random);
            Files.writeString(file, made);
            return made;
        } catch (IOException e) {
            throw new StartRefused(
                    "Cannot keep the session key in %s: %s".formatted(file.toAbsolutePath(), e.getMessage()));
        }
    }
}
