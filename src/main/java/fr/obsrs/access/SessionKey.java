package fr.obsrs.access;

import fr.obsrs.event.DataFolder;
import fr.obsrs.event.StartRefused;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret of this installation, from which each purpose derives its own. Never logged. */
@Singleton
public class SessionKey {
    static final String FILE = "session-key";
    private static final int SHORTEST = 32;

    private final byte[] key;

    @Inject
    SessionKey(AccessConfig config, DataFolder data) {
        this(config.sessionKey().orElseGet(() -> kept(data.path().resolve(FILE))));
    }

    SessionKey(String key) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
        if (this.key.length < SHORTEST) {
            throw new StartRefused("obsrs.desk.session-key needs at least 32 characters.");
        }
    }

    /** 32 bytes for one purpose; nobody learns another purpose's from them. */
    public byte[] derive(String purpose) {
        return derive(key, purpose);
    }

    /** The secret itself, for what the command at the console makes too. */
    byte[] bytes() {
        return key.clone();
    }

    static byte[] derive(byte[] key, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new AssertionError("every Java platform has HmacSHA256", e);
        }
    }

    /** Made once; readable by its owner only. An empty file is what an older version left when it was killed here. */
    static String kept(Path file) {
        try {
            String known = Files.exists(file) ? Files.readString(file).strip() : "";
            StartRefused.unless(
                    known.isEmpty() || known.length() >= SHORTEST,
                    "The session key in %s is cut short. Put it back from a backup, or delete the file: then a new key is made.",
                    file.toAbsolutePath());
            return known.isEmpty() ? made(file) : known;
        } catch (IOException e) {
            throw new StartRefused(
                    "Cannot keep the session key in %s: %s".formatted(file.toAbsolutePath(), e.getMessage()));
        }
    }

    /** The file appears whole or not at all, whenever the process is killed. */
    private static String made(Path file) throws IOException {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String made = HexFormat.of().formatHex(random);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        FileAttribute<?>[] ownersOnly =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try (FileChannel channel =
                FileChannel.open(fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersOnly)) {
            ByteBuffer left = ByteBuffer.wrap(made.getBytes(StandardCharsets.US_ASCII));
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return made;
    }
}
