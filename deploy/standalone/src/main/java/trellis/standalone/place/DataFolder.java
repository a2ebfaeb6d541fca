package trellis.standalone.place;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.embedded.CannotStart;
import trellis.embedded.PidFile;

/**
 * Everything of one installation that lasts. Locked by one process at a time; the lock ends with the process, however
 * it ends. Others may enter the folder, because PostgreSQL may have to run under another account, but not list it.
 */
public final class DataFolder implements AutoCloseable {
    private static final long LEAST_FREE_BYTES = 400L * 1024 * 1024;

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** @throws CannotStart when it cannot be used, or {@link AlreadyRunning} when another process holds it */
    public static DataFolder open(Path root) {
        try {
            Files.createDirectories(root);
            // Tells a folder that cannot be written from one that is merely held by somebody else.
            Path lock = root.resolve("lock");
            FileChannel channel = FileChannel.open(
                    lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new AlreadyRunning(root);
            }
            var folder = new DataFolder(root, channel);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
            folder.mustTakeData();
            for (String part : List.of("run", "log")) {
                Files.createDirectories(root.resolve(part));
            }
            folder.pidFile().remember(ProcessHandle.current());
            return folder;
        } catch (AccessDeniedException e) {
            throw new CannotStart("The data folder " + root + " cannot be written to: choose another with --data.", e);
        } catch (FileSystemException e) {
            throw new CannotStart("The data folder " + root + " cannot be used: " + reason(e) + ".", e);
        } catch (IOException e) {
            throw new CannotStart("The data folder " + root + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void mustTakeData() throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new CannotStart("The disk of " + root + " is full: " + free / 1024 / 1024
                    + " MB are free and at least " + LEAST_FREE_BYTES / 1024 / 1024 + " MB are needed.");
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap("held while Trellis runs\n".getBytes(StandardCharsets.UTF_8)), 0);
    }

    /** Deletes everything but the lock that is held. */
    public void reset() {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(root) && !path.equals(root.resolve("lock")) && !path.startsWith(path("run"))) {
                    Files.delete(path);
                }
            }
            Files.createDirectories(path("log"));
        } catch (IOException e) {
            throw new CannotStart("The data folder " + root + " cannot be emptied: " + e.getMessage() + ".", e);
        }
    }

    public Path path(String part) {
        return root.resolve(part);
    }

    public Secrets secrets() {
        return new Secrets(path("secrets"));
    }

    PidFile pidFile() {
        return pidFileUnder(root);
    }

    static PidFile pidFileUnder(Path root) {
        return new PidFile(root.resolve("run").resolve("standalone.pid"));
    }

    /** A fact that another command reads while, or after, this process runs. */
    public void tell(String name, String text) {
        try {
            Files.writeString(path("run").resolve(name), text + "\n");
        } catch (IOException e) {
            throw new CannotStart("Cannot write into " + root + ": " + e.getMessage() + ".", e);
        }
    }

    /** Properties that a command of the folder's owner reads, and nobody else. */
    public void tellOwner(String name, Map<String, String> properties) {
        try {
            Path file = path("run").resolve(name);
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(
                    file,
                    properties.entrySet().stream()
                            .map(property -> property.getKey() + "=" + property.getValue())
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw new CannotStart("Cannot write into " + root + ": " + e.getMessage() + ".", e);
        }
    }

    /** @return what was last told under that name, or null */
    public static @Nullable String told(Path root, String name) {
        try {
            Path file = root.resolve("run").resolve(name);
            return Files.exists(file) ? Files.readString(file).strip() : null;
        } catch (IOException e) {
            throw new CannotStart("Cannot read " + root + ": " + e.getMessage() + ".", e);
        }
    }

    private static String reason(FileSystemException e) {
        return Objects.requireNonNullElse(e.getReason(), e.getClass().getSimpleName());
    }

    @Override
    public void close() {
        pidFile().forget();
        try {
            channel.close();
        } catch (IOException e) {
            throw new CannotStart("Cannot release " + root + ".", e);
        }
    }
}
