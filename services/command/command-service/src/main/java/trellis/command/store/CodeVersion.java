package trellis.command.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import java.util.jar.JarFile;
import trellis.codec.EventCodec;
import trellis.decide.Decider;
import trellis.language.DomainEvent;

/** A digest of all code that a fold depends on, so that nobody has to remember to count a version up. */
final class CodeVersion {
    private static final List<Class<?>> ROOMS = List.of(Decider.class, EventCodec.class, DomainEvent.class);

    private CodeVersion() {}

    /** @return the same for the same classes, and of nothing else where they cannot be read */
    static UUID ofThisCode() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var room : ROOMS) {
                add(room.getProtectionDomain().getCodeSource().getLocation(), digest);
            }
            var bits = ByteBuffer.wrap(digest.digest());
            return new UUID(bits.getLong(), bits.getLong());
        } catch (IOException | UncheckedIOException | URISyntaxException unreadable) {
            return UUID.randomUUID();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void add(URL place, MessageDigest digest) throws IOException, URISyntaxException {
        if (place.openConnection() instanceof JarURLConnection inner) {
            add(inner.getJarFile(), digest);
        } else if (Files.isDirectory(Path.of(place.toURI()))) {
            add(Path.of(place.toURI()), digest);
        } else {
            try (var jar = new JarFile(Path.of(URI.create(place.toString())).toFile())) {
                add(jar, digest);
            }
        }
    }

    private static void add(JarFile jar, MessageDigest digest) throws IOException {
        for (var entry : jar.stream()
                .filter(each -> each.getName().endsWith(".class"))
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .toList()) {
            digest.update(entry.getName().getBytes(StandardCharsets.UTF_8));
            try (var bytes = jar.getInputStream(entry)) {
                digest.update(bytes.readAllBytes());
            }
        }
    }

    private static void add(Path folder, MessageDigest digest) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
    }
}
