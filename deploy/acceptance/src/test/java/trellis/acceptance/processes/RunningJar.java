package trellis.acceptance.processes;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import trellis.acceptance.SourceTree;

/** A service started from its own jar, as an operator would; ended with the test. */
final class RunningJar implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int NOT_READY = 503;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final int port;

    private RunningJar(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /**
     * @param module the service's folder, seen from the root of the product
     * @param properties as the runbook of the services lists them
     */
    static RunningJar start(String module, Path folder, Map<String, String> properties) throws IOException {
        return start(module, folder, freePort(), properties);
    }

    /** @param words of an operator, with which it is no service but answers and ends */
    static RunningJar start(String module, Path folder, int port, Map<String, String> properties, String... words)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jarOf(module).toString(),
                "--server.port=" + port));
        properties.forEach((name, value) -> command.add("--" + name + "=" + value));
        command.addAll(List.of(words));
        var log = folder.resolve("service.log");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new RunningJar(process, log, port);
    }

    /** The first answer of a service that is ready: a refused connection or 503 while it starts is asked again. */
    HttpResponse<String> get(String path) throws InterruptedException, IOException {
        var request = HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(10))
                .build();
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            try {
                var answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() != NOT_READY) {
                    return answer;
                }
            } catch (IOException _) {
                // Nobody listens yet.
            }
            if (process.waitFor(200, MILLISECONDS)) {
                throw new AssertionError("It ended with %d:%n%s".formatted(process.exitValue(), lastWords()));
            }
        }
        throw new AssertionError("No answer within %s:%n%s".formatted(PATIENCE, lastWords()));
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
    }

    /** As kill -9 does: it hears nothing of it. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Nothing of it moves until {@link #thaw}. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start();
        if (kill.waitFor() != 0) {
            throw new AssertionError("No signal " + name + " to a process that has ended:\n" + lastWords());
        }
    }

    /** How an operator's word ended: the process answers and ends by itself. */
    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** Returns once it has said that in its log. */
    void said(String words) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!Files.readString(log).contains(words)) {
            if (process.waitFor(50, MILLISECONDS) || Instant.now().isAfter(deadline)) {
                throw new AssertionError("It did not say '" + words + "':\n" + lastWords());
            }
        }
    }

    String lastWords() throws IOException {
        var words = Files.readString(log);
        return words.substring(Math.max(0, words.length() - 5000));
    }

    @Override
    public void close() {
        if (!process.isAlive()) {
            return;
        }
        process.destroy();
        try {
            process.onExit().orTimeout(10, SECONDS).join();
        } catch (CompletionException late) {
            process.destroyForcibly().onExit().join();
            throw new AssertionError("It did not end within 10 seconds of being asked to", late);
        }
    }

    private static Path jarOf(String module) throws IOException {
        var built = SourceTree.rootOfTheProduct().resolve(module).resolve("target");
        try (var files = Files.newDirectoryStream(built, "*-exec.jar")) {
            return files.iterator().next();
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
