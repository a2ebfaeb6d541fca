package trellis.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import trellis.embedded.CannotStart;
import trellis.embedded.PidFile;
import trellis.embedded.Signals;

/** One data folder: making it, and finding what a killed process left running on it. */
final class PostgresData {
    private static final List<String> PASSES_BY_ITSELF = List.of(
            "pre-existing shared memory block", "could not bind", "is still in use", "could not create any TCP");

    private final Path home;
    private final Path parent;
    private final Unprivileged account;

    PostgresData(Path home, Path parent, Unprivileged account) {
        this.home = home;
        this.parent = parent;
        this.account = account;
    }

    Path folder() {
        return parent.resolve("data");
    }

    Path log() {
        return parent.resolve("postgresql.log");
    }

    PidFile pidFile() {
        return new PidFile(parent.resolve("postgresql.pid"));
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    ProcessBuilder run(List<String> command) {
        var builder = new ProcessBuilder(command)
                .directory(parent.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().clear();
        builder.environment().putAll(Map.of("LC_ALL", "C", "PATH", "/usr/sbin:/usr/bin:/sbin:/bin"));
        return builder;
    }

    /** Beside first, then renamed, so that a killed initdb leaves no half of a cluster in place. */
    void makeIfMissing(String password) throws IOException {
        if (Files.isDirectory(folder())) {
            return;
        }
        Path part = parent.resolve("data.part");
        delete(part);
        Files.createDirectory(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.own(part);
        Path secret = Files.createTempFile(parent, "initdb-", ".tmp");
        try {
            Files.writeString(secret, password + "\n");
            account.own(secret);
            initdb(part, secret);
        } finally {
            Files.delete(secret);
        }
        Files.move(part, folder(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void initdb(Path part, Path secret) throws IOException {
        List<String> command = List.of(
                program("initdb"),
                "-D",
                part.toString(),
                "-U",
                PostgresServer.SUPERUSER,
                "--pwfile=" + secret,
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        try {
            Process initdb = run(account.command(command)).start();
            if (!initdb.waitFor(90, TimeUnit.SECONDS) || initdb.exitValue() != 0) {
                initdb.destroyForcibly();
                throw new CannotStart("PostgreSQL could not make its data folder: " + lastWords() + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while PostgreSQL made its data folder.", e);
        }
    }

    void endLeftover() throws IOException {
        Stream.concat(pidFile().alive().stream(), postmaster().stream()).forEach(PostgresData::end);
        pidFile().forget();
        // Nobody of ours lives; a pid in it may by now be somebody else's.
        Files.deleteIfExists(folder().resolve("postmaster.pid"));
    }

    /** A postmaster that works in this very folder, whoever started it. */
    private Optional<ProcessHandle> postmaster() throws IOException {
        Path file = folder().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String pid = Files.readString(file).lines().findFirst().orElse("").strip();
        Path workingFolder = Path.of("/proc", pid, "cwd");
        if (!pid.matches("\\d{1,10}") || !Files.exists(workingFolder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            return workingFolder.toRealPath().equals(folder().toRealPath())
                    ? ProcessHandle.of(Long.parseLong(pid))
                    : Optional.empty();
        } catch (NoSuchFileException ended) {
            // A killed process that nobody has asked after yet still has the link, and works nowhere.
            return Optional.empty();
        }
    }

    static void end(ProcessHandle postmaster) {
        for (String signal : List.of("INT", "QUIT", "KILL")) {
            Signals.send(postmaster, signal);
            if (Signals.awaitEnd(postmaster, Duration.ofSeconds("INT".equals(signal) ? 4 : 1))) {
                return;
            }
        }
        throw new CannotStart("The former PostgreSQL, process " + postmaster.pid() + ", does not end.");
    }

    boolean mayBeTriedAgain() throws IOException {
        String words = lastWords();
        return PASSES_BY_ITSELF.stream().anyMatch(words::contains);
    }

    String lastWords() throws IOException {
        List<String> lines = Files.exists(log()) ? Files.readAllLines(log()) : List.of();
        return lines.reversed().stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                .findFirst()
                .map(line -> line.replaceFirst("^.*?(FATAL|PANIC|error):\\s*", ""))
                .orElse("see " + log());
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
