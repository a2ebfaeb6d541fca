package trellis.testkit.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import trellis.embedded.PidFile;
import trellis.embedded.Signals;

/** A folder for one server of this JVM, gone when it ends. What a killed JVM left behind is cleared by the next one. */
final class TestFolder {
    private static final String PREFIX = "trellis-test-";
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    private TestFolder() {}

    /** PostgreSQL's programs, unpacked once for each user of the machine. */
    static Path programs() {
        return open(TEMPORARY.resolve("trellis-programs-" + System.getProperty("user.name")));
    }

    /** @return a new folder that PostgreSQL's own account can enter */
    static Path make(String what) {
        clearLeftovers();
        return open(TEMPORARY.resolve(PREFIX + ProcessHandle.current().pid() + "-" + what + "-" + System.nanoTime()));
    }

    static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException cause)
                        throws IOException {
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path open(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clearLeftovers() {
        try (var folders = Files.newDirectoryStream(TEMPORARY, PREFIX + "*")) {
            for (var folder : folders) {
                long owner = Long.parseLong(folder.getFileName()
                        .toString()
                        .substring(PREFIX.length())
                        .replaceFirst("-.*", ""));
                if (Files.isWritable(folder) && ProcessHandle.of(owner).isEmpty()) {
                    new PidFile(folder.resolve("postgresql.pid")).alive().ifPresent(left -> Signals.send(left, "KILL"));
                    delete(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
