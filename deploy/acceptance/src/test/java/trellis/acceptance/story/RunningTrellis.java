package trellis.acceptance.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MINUTES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import trellis.acceptance.SourceTree;

/** The standalone without demonstration people, started by its own script and ended with the test run. */
public final class RunningTrellis implements AutoCloseable {
    private final Path data;
    private final int port;

    private RunningTrellis(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    static RunningTrellis start() {
        try {
            var trellis = new RunningTrellis(Files.createTempDirectory("trellis-story"), fourFreePorts());
            var said = trellis.script("start", "--empty", "--background", "--port", Integer.toString(trellis.port));
            if (!said.contains("Trellis is ready: http://127.0.0.1:" + trellis.port)) {
                throw new AssertionError("Trellis did not start:\n" + said);
            }
            return trellis;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String pages() {
        return "http://127.0.0.1:" + port;
    }

    String command() {
        return "http://127.0.0.1:" + (port + 1) + "/api/v1";
    }

    String query() {
        return "http://127.0.0.1:" + (port + 2) + "/api/v1";
    }

    /** As tokens name it. */
    String issuer() {
        try {
            return Files.readString(data.resolve("issuer")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody signed in for an organisation, whether or not the organisation knows them. */
    Client as(String subject, String organisation) {
        return new Client(this, script("token", subject + "@" + organisation).strip());
    }

    Client operator() {
        return new Client(this, script("token", "operator").strip());
    }

    Client nobody() {
        return new Client(this, null);
    }

    @Override
    public void close() {
        script("stop");
    }

    /** Runs one of the standalone's scripts on this data folder. */
    private String script(String name, String... arguments) {
        var command = new ArrayList<>(List.of(SourceTree.rootOfTheProduct()
                .resolve("deploy/standalone")
                .resolve(name)
                .toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (!process.waitFor(5, MINUTES) || process.exitValue() != 0) {
                throw new AssertionError(name + " failed:\n" + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static int fourFreePorts() throws IOException {
        for (var first = 20_000; first < 30_000; first += 10) {
            if (free(first) && free(first + 1) && free(first + 2) && free(first + 3)) {
                return first;
            }
        }
        throw new AssertionError("No four free ports in a row");
    }

    private static boolean free(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
