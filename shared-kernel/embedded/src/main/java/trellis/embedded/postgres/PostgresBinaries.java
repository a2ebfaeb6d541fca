package trellis.embedded.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import trellis.embedded.CannotStart;

/** PostgreSQL's programs, unpacked once from the class path and then used again. */
final class PostgresBinaries {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String VERSION = "18.6.0";

    private PostgresBinaries() {}

    /** @return the folder that holds bin, lib and share; whole or not there, also when two processes ask at once */
    static Path unpackedUnder(Path parent) throws IOException {
        Path home = parent.resolve("postgresql-" + VERSION);
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(parent);
        try (var lock = FileChannel.open(
                        parent.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            Objects.requireNonNull(held);
            if (!Files.isDirectory(home)) {
                Path part = Files.createTempDirectory(parent, "part-");
                unpack(part);
                open(part, EnumSet.allOf(PosixFilePermission.class));
                Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return home;
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (packed == null) {
                throw new CannotStart("There is no PostgreSQL for this kind of machine: Linux on x86-64 is needed.");
            }
            var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("archive entry leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & 0111) != 0) {
            open(path, EnumSet.allOf(PosixFilePermission.class));
        }
    }

    private static void open(Path path, Set<PosixFilePermission> wanted) throws IOException {
        wanted.remove(PosixFilePermission.GROUP_WRITE);
        wanted.remove(PosixFilePermission.OTHERS_WRITE);
        Files.setPosixFilePermissions(path, wanted);
    }
}
