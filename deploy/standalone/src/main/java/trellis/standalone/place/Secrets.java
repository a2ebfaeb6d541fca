package trellis.standalone.place;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;
import trellis.embedded.CannotStart;

/** Passwords and keys, each in a file of its own that only its owner can read; made at first use and then kept. */
public record Secrets(Path folder) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** 32 random bytes, base64 without padding, so that it needs no quoting anywhere. */
    public String password(String name) {
        return text(name, Secrets::random);
    }

    /** 32 random bytes in plain base64. @return the file that holds them */
    public Path key(String name) {
        text(name, () -> Base64.getEncoder().encodeToString(bytes()));
        return file(name);
    }

    /** @param make called when there is none yet */
    public String text(String name, Supplier<String> make) {
        Path file = file(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                write(file, make.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart("The secret " + file + " cannot be kept: " + e.getMessage() + ".", e);
        }
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    private static void write(Path file, String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (var channel = Files.newByteChannel(
                part,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(StandardCharsets.UTF_8.encode(text + "\n"));
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
