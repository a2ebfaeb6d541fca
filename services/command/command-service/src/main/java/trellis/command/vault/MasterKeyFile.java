package trellis.command.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;

/** The master key's file: 32 random bytes in base64, for the service's own eyes. */
final class MasterKeyFile {
    private MasterKeyFile() {}

    /**
     * @param mayMake whether a missing file may be made: only while nothing is sealed under a former one
     * @throws IllegalStateException when it is missing and may not be made, when others can read it, or when it is not
     *     such a key
     */
    static MasterKey read(Path file, boolean mayMake) {
        try {
            if (mayMake && Files.notExists(file)) {
                make(file);
            }
            return read(file);
        } catch (IOException fault) {
            throw new UncheckedIOException("the master key file " + file + " cannot be read", fault);
        }
    }

    private static MasterKey read(Path file) throws IOException {
        if (Files.notExists(file)) {
            throw new IllegalStateException("the master key file " + file + " is missing, and what is sealed needs it");
        }
        var own = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        if (!own.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException("others can read the master key file " + file + ": chmod 600 it");
        }
        try {
            return new MasterKey(
                    Base64.getDecoder().decode(Files.readString(file).strip()));
        } catch (IllegalArgumentException bad) {
            throw new IllegalStateException("the master key file " + file + " is not 32 bytes in base64", bad);
        }
    }

    private static void make(Path file) throws IOException {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.createFile(file, ownerOnly);
            Files.write(file, Base64.getEncoder().encodeToString(secret).getBytes(StandardCharsets.US_ASCII));
        } catch (FileAlreadyExistsException _) {
            // Another instance was first; its key is the key.
        }
    }
}
