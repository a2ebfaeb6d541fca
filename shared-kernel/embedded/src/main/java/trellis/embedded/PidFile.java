package trellis.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Remembers one process across the end of this one: its pid and, because pids are used again, the clock tick of the
 * boot at which it began (field 22 of /proc/PID/stat).
 */
public record PidFile(Path file) {
    /** Replaces what was remembered; a reader sees the former or the new line, never a part. */
    public void remember(ProcessHandle process) {
        try {
            Path whole = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(whole, process.pid() + " " + tick(process.pid()).orElse("gone") + "\n");
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CannotStart("Cannot write " + file + ": " + e.getMessage() + ".", e);
        }
    }

    /** @return the process that was remembered, if it is that one that still runs */
    public Optional<ProcessHandle> alive() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String[] parts = Files.readString(file).strip().split(" ", -1);
            if (parts.length != 2 || !parts[0].matches("\\d{1,10}")) {
                return Optional.empty();
            }
            long pid = Long.parseLong(parts[0]);
            return tick(pid).filter(parts[1]::equals).flatMap(tick -> ProcessHandle.of(pid));
        } catch (IOException e) {
            throw new CannotStart("Cannot read " + file + ": " + e.getMessage() + ".", e);
        }
    }

    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new CannotStart("Cannot delete " + file + ": " + e.getMessage() + ".", e);
        }
    }

    private static Optional<String> tick(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The name in brackets may hold spaces; what follows it may not.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return "Z".equals(fields[0]) ? Optional.empty() : Optional.of(fields[19]);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
