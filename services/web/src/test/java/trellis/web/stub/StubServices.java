package trellis.web.stub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Both services on one port. A GET is answered from {@code stub/*.json} by the first route that matches; every POST is
 * remembered and answered as saved, unless a test says otherwise.
 */
public final class StubServices implements AutoCloseable {
    private static final Map<String, String> ROUTES = routes();

    private final HttpServer server;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile @Nullable Answer next;

    /** What the pages asked for. */
    public record Sent(String method, String path, String key, String body, String token) {}

    /** What to answer to the next change. */
    public record Answer(int status, String body) {}

    public StubServices(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.createContext("/api/v1/", this::answer);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    public void forget() {
        sent.clear();
        next = null;
    }

    public void answerNext(int status, String body) {
        next = new Answer(status, body);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().toString().substring("/api/v1".length());
        var token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                .replace("Bearer ", "");
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var method = exchange.getRequestMethod();
        var key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        var planned = next;
        if (method.equals("GET") || path.startsWith("/names") || path.startsWith("/texts")) {
            read(exchange, method, path, token);
        } else if (planned != null) {
            sent.add(new Sent(method, path, key, body, token));
            next = null;
            reply(exchange, planned.status(), planned.body(), "application/problem+json");
        } else {
            sent.add(new Sent(method, path, key, body, token));
            exchange.getResponseHeaders().set("Trellis-Position", "RGT:42");
            reply(
                    exchange,
                    201,
                    resource(path.startsWith("/sign-off-decisions") ? "decided" : "saved"),
                    "application/json");
        }
    }

    private void read(HttpExchange exchange, String method, String path, String token) throws IOException {
        if (path.startsWith("/dashboard/stream")) {
            reply(exchange, 200, "event: changed\nid: 1\ndata: {}\n\n", "text/event-stream");
            return;
        }
        if (path.equals("/me") && token.equals("stranger")) {
            reply(exchange, 403, "{\"code\":\"ACCOUNT_NOT_LINKED\",\"status\":403}", "application/problem+json");
            return;
        }
        for (var route : ROUTES.entrySet()) {
            if (Pattern.matches(route.getKey(), method + " " + path)) {
                var accept = String.valueOf(exchange.getRequestHeaders().getFirst("Accept"));
                if (accept.startsWith("text/csv")) {
                    reply(exchange, 200, "Name,Stage\nAmira Khan,Entry\n", "text/csv");
                    return;
                }
                exchange.getResponseHeaders().set("ETag", "\"7\"");
                reply(exchange, 200, resource(route.getValue().replace("{who}", token)), "application/json");
                return;
            }
        }
        reply(exchange, 404, "{\"code\":\"NOT_FOUND\",\"status\":404}", "application/problem+json");
    }

    private static void reply(HttpExchange exchange, int status, String body, String type) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static String resource(String name) throws IOException {
        try (var in = StubServices.class.getResourceAsStream("/stub/" + name + ".json")) {
            if (in == null) {
                throw new IOException("no stub answer " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> routes() {
        var routes = new LinkedHashMap<String, String>();
        routes.put("GET /me", "me-{who}");
        routes.put("POST /names.*", "names");
        routes.put("POST /texts.*", "texts");
        routes.put("GET /people.*", "names");
        routes.put("GET /catalogue/editions/current.*", "edition");
        routes.put("GET /professions.*", "professions");
        routes.put("GET /workers(\\?.*)?cursor=.*", "workers-last");
        routes.put("GET /workers(\\?.*)?", "workers");
        routes.put("GET /workers/[^/]*/skills/.*", "story");
        routes.put("GET /workers/[^/]*/skills.*", "skills");
        routes.put("GET /workers/[^/]*", "worker");
        routes.put("GET /sign-offs(\\?.*)?cursor=.*", "sign-offs-last");
        routes.put("GET /sign-offs(\\?.*)?", "sign-offs");
        routes.put("GET /sign-offs/.*2", "sign-off-stands");
        routes.put("GET /sign-offs/.*", "sign-off");
        routes.put("GET /workforce-imports", "imports");
        routes.put("GET /workforce-imports/.*", "import");
        routes.put("GET /organisations/trusts.*", "trusts");
        routes.put("GET /organisations/regions.*", "regions");
        routes.put("GET /organisations/ics.*", "systems");
        routes.put("GET /assessors.*", "assessors");
        routes.put("GET /declarations", "declarations");
        routes.put("GET /tasks.*", "tasks");
        routes.put("GET /access.*", "access");
        routes.put("GET /audit/refused.*", "refused");
        routes.put("GET /audit/reads.*", "reads");
        routes.put("GET /programmes(\\?.*)?", "programmes");
        routes.put("GET /programmes/.*/grants", "grants");
        routes.put("GET /programmes/.*", "programme");
        routes.put("GET /allocations/.*/practice.*", "practice");
        routes.put("GET /funders/.*/practice.*", "received-practice");
        routes.put("GET /funders/.*/deliverables.*", "received-deliverables");
        routes.put("GET /deliverables.*", "deliverables");
        routes.put("GET /deliverable-proofs/.*", "deliverable-proof");
        routes.put("GET /scoping-returns(\\?.*)?", "scoping-returns");
        routes.put("GET /scoping-returns/.*", "scoping-return");
        routes.put("GET /funders/.*/outcome-reports.*", "received-outcome-reports");
        routes.put("GET /outcome-reports/.*", "outcome-report");
        routes.put("GET /outcome-reports.*", "outcome-reports");
        routes.put("GET /outcomes.*", "outcomes");
        routes.put("GET /allocations/.*/dossier.*", "dossier");
        routes.put("GET /duty-grants.*", "duty-grants");
        routes.put("GET /allocations/.*", "allocation");
        routes.put("GET /received-allocations.*", "received-allocations");
        routes.put("GET /funders/.*", "received-allocation");
        routes.put("GET /dashboard.*", "dashboard");
        routes.put("GET /sharing-agreements.*", "sharing-agreements");
        routes.put("GET /faculty-dashboard.*", "faculty-dashboard");
        return routes;
    }
}
