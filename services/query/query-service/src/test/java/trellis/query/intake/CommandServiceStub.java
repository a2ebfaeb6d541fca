package trellis.query.intake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import trellis.codec.CloudEventLine;
import trellis.language.TenantId;

/** What the query service asks of others: the log feed, its own token, the issuer's keys, names. */
public final class CommandServiceStub implements AutoCloseable {
    private static final String TOKEN = "of the feed's client";
    private static final Pattern PAGE = Pattern.compile("/internal/log/([^?/]+)\\?after=(\\d+)&limit=(\\d+)");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The issuer's keys cannot be had. */
    public volatile boolean issuerAway;

    private final HttpServer server;
    private final SampleLog log;
    /** Whoever asked for names, in order. */
    public final List<String> bearers = new CopyOnWriteArrayList<>();

    CommandServiceStub(SampleLog log, Issuer issuer) {
        this.log = log;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/keys", exchange -> answer(exchange, issuerAway ? 503 : 200, issuerAway ? "" : issuer.keys()));
        server.createContext(
                "/token", exchange -> answer(exchange, 200, "{\"access_token\":\"" + TOKEN + "\",\"expires_in\":300}"));
        server.createContext("/internal/log", this::feed);
        server.createContext("/api/v1/names", this::names);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Everybody who is asked for has a name that tells whose it is. */
    private void names(HttpExchange exchange) throws IOException {
        bearers.add(exchange.getRequestHeaders().getFirst("Authorization"));
        var asked = ID.matcher(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var names = asked.results()
                .map(id -> "{\"person\":\"" + id.group() + "\",\"name\":\"Ada of " + id.group() + "\"}")
                .collect(Collectors.joining(",", "{\"names\":[", "]}"));
        answer(exchange, log.away ? 503 : 200, names);
    }

    private void feed(HttpExchange exchange) throws IOException {
        if (log.away) {
            answer(exchange, 503, "");
        } else if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "");
        } else {
            answer(exchange, 200, body(exchange.getRequestURI().toString()));
        }
    }

    private String body(String address) {
        var page = PAGE.matcher(address);
        if (page.matches()) {
            return log
                    .page(new TenantId(page.group(1)), Long.parseLong(page.group(2)), Integer.parseInt(page.group(3)))
                    .stream()
                    .map(envelope -> CloudEventLine.of(envelope) + "\n")
                    .collect(Collectors.joining());
        }
        return log.heads().entrySet().stream()
                .map(head -> "\"" + head.getKey() + "\":" + head.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
