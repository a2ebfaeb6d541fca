package trellis.command.door;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.json.JsonMapper;
import trellis.command.door.Operations.Operation;
import trellis.command.door.Service.Reply;
import trellis.language.TenantId;

/** What no operation takes: answered with a code and a field, without effect, and never as a fault of ours. */
@TestInstance(Lifecycle.PER_CLASS)
class BadInputIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ID = UUID.randomUUID().toString();

    private final Operations contract = new Operations();

    @SuppressWarnings("NullAway.Init") // set before all
    private Service service;

    @SuppressWarnings("NullAway.Init") // set before all
    private Trust trust;

    BadInputIT() throws IOException {}

    @BeforeAll
    void start() {
        service = Service.start(BadInputIT.class);
        trust = Trust.open(service, "RGT");
        trust.staff("Audrey", "AUDITOR");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    /** One wrong request. */
    private record Wrong(
            String what,
            @Nullable String body,
            int status,
            @Nullable String code) {}

    @TestFactory
    Stream<DynamicTest> every_operation_refuses_every_bad_body() {
        return contract.all().stream()
                .filter(operation -> operation.schema() != null)
                .flatMap(operation -> bad(operation).stream()
                        .map(wrong -> DynamicTest.dynamicTest(
                                operation + ": " + wrong.what(), () -> refuses(operation, wrong))));
    }

    private void refuses(Operation operation, Wrong wrong) {
        var head = head();
        var reply = send(
                operation,
                ID,
                wrong.body(),
                "application/json",
                UUID.randomUUID().toString());
        assertProblem(reply, wrong.status());
        if (wrong.code() != null) {
            assertThat(reply.code()).isEqualTo(wrong.code());
        }
        assertThat(head()).isEqualTo(head);
    }

    private List<Wrong> bad(Operation operation) {
        var schema = requireNonNull(operation.schema());
        var good = Operations.map(contract.example(schema, "body", Map.of()));
        var wrong = new ArrayList<>(List.of(
                new Wrong("malformed", "{\"a\":", 400, "MALFORMED_JSON"),
                new Wrong("not UTF-8 closed", "{} trailing", 400, null),
                new Wrong("an array", "[]", 400, null),
                new Wrong("a word", "null", 400, null),
                new Wrong("missing", null, 400, "BODY_MISSING"),
                new Wrong("twice the same field", "{\"a\":1,\"a\":2}", 400, null),
                new Wrong("oversized", "{\"a\":\"" + "x".repeat(300_000) + "\"}", 413, "BODY_TOO_LARGE"),
                new Wrong("deep", "{\"a\":".repeat(600) + "1" + "}".repeat(600), 400, null),
                new Wrong("unknown field", JSON.writeValueAsString(with(good, "unheardOf", 1)), 400, "UNKNOWN_FIELD"),
                new Wrong("a zero character", "{\"unheardOf\":\"a\\u0000b\"}", 400, "TEXT_NOT_STORABLE"),
                new Wrong("half a character", "{\"unheardOf\":\"a\\ud800b\"}", 400, null)));
        Operations.map(schema.getOrDefault("properties", Map.of()))
                .forEach((name, property) -> wrong.addAll(badField(good, name, Operations.map(property))));
        if (!good.isEmpty()) {
            wrong.add(new Wrong("nothing in it", "{}", 400, "INVALID"));
        }
        return wrong;
    }

    private List<Wrong> badField(Map<String, Object> good, String name, Map<String, Object> property) {
        var schema = contract.resolved(property);
        var wrong = new ArrayList<Wrong>();
        wrong.add(new Wrong(
                name + " of another type", JSON.writeValueAsString(with(good, name, List.of(List.of(1)))), 400, null));
        if ("date".equals(schema.get("format"))) {
            for (var date : List.of("2026-02-30", "22/11/2026", "")) {
                wrong.add(new Wrong(
                        name + " on " + date, JSON.writeValueAsString(with(good, name, date)), 400, "IMPOSSIBLE_DATE"));
            }
        }
        if ("uuid".equals(schema.get("format"))) {
            wrong.add(new Wrong(
                    name + " not an id", JSON.writeValueAsString(with(good, name, "not-an-id")), 400, "BAD_ID"));
        }
        if (schema.containsKey("enum")) {
            wrong.add(new Wrong(
                    name + " unheard of",
                    JSON.writeValueAsString(with(good, name, "UNHEARD_OF")),
                    400,
                    "UNKNOWN_VALUE"));
        }
        if (schema.containsKey("maxLength")) {
            var tooLong = "x".repeat(((Number) schema.get("maxLength")).intValue() + 1);
            wrong.add(
                    new Wrong(name + " too long", JSON.writeValueAsString(with(good, name, tooLong)), 400, "INVALID"));
        }
        return wrong;
    }

    private static String shown(String id) {
        return id.length() > 50 ? id.length() + " characters" : id;
    }

    private static Map<String, Object> with(Map<String, Object> good, String name, Object value) {
        var changed = new LinkedHashMap<>(good);
        changed.put(name, value);
        return changed;
    }

    @TestFactory
    Stream<DynamicTest> every_address_refuses_what_is_not_an_id() {
        return contract.all().stream()
                .filter(operation -> !operation.pathParameters().isEmpty())
                .flatMap(operation -> Stream.of(
                                "not-an-id",
                                "1",
                                "%00",
                                "%ED%A0%80",
                                "%FF",
                                "%20",
                                "%09",
                                "%E2%80%83",
                                "..%2f..",
                                ";a=b",
                                ID + "%20x",
                                "x".repeat(4_000 / operation.pathParameters().size()))
                        .map(id -> DynamicTest.dynamicTest(operation + " with " + shown(id), () -> {
                            var body = operation.schema() == null ? null : good(operation);
                            var reply = send(operation, id, body, "application/json", "k1");
                            assertThat(reply.status()).isBetween(400, 404);
                            assertProblem(reply, reply.status());
                        })));
    }

    @TestFactory
    Stream<DynamicTest> every_change_needs_a_key_that_is_one() {
        return contract.all().stream()
                .filter(operation -> operation.method().equals("POST"))
                .filter(operation -> !List.of("names", "texts").contains(operation.id()))
                .flatMap(operation -> Stream.of("", "with space", "x".repeat(200))
                        .map(key -> DynamicTest.dynamicTest(operation + " with key '" + key + "'", () -> {
                            var reply = operation.takesFile()
                                    ? send(operation, ID, "Employee number\nE-1\n", "text/csv", key)
                                    : send(
                                            operation,
                                            ID,
                                            operation.schema() == null ? null : good(operation),
                                            "application/json",
                                            key);
                            assertProblem(reply, 400);
                            assertThat(reply.code()).startsWith("IDEMPOTENCY_KEY_");
                        })));
    }

    @TestFactory
    Stream<DynamicTest> every_operation_refuses_another_media_type() {
        return contract.all().stream()
                .filter(operation -> operation.schema() != null || operation.takesFile())
                .map(operation -> DynamicTest.dynamicTest(
                        operation.toString(),
                        () -> assertProblem(send(operation, ID, "<a/>", "application/xml", "k2"), 415)));
    }

    @Test
    void a_forged_cursor_and_a_foolish_limit_are_refused() {
        for (var query : List.of("cursor=abc", "cursor=%00", "cursor=AAAA", "limit=0", "limit=501", "limit=many")) {
            for (var list : List.of("reads", "refused-attempts")) {
                assertProblem(trust.auditor().get("/api/v1/audit/" + list + "?" + query), 400);
            }
        }
    }

    @Test
    void the_log_feed_refuses_what_it_cannot_read_also_to_a_service() {
        var feed = service.withToken(
                service.issuer().token("query-service", "ENGLAND", claims -> claims.claim("scope", "log-feed")));
        assertThat(feed.get("/internal/log").expect(200).json().path("RGT").asLong())
                .isPositive();
        assertThat(feed.get("/internal/log/RGT?after=0&limit=1")
                        .expect(200)
                        .raw()
                        .body())
                .contains("\"position\":\"1\"");
        for (var query : List.of("after=-1", "after=many", "after=%00", "limit=0", "limit=1001", "limit=1.5")) {
            assertProblem(feed.get("/internal/log/RGT?" + query), 400);
        }
        for (var tenant : List.of("RGT,RD8", "R%20T", "X".repeat(21))) {
            assertProblem(feed.get("/internal/log/" + tenant), 404);
        }
        assertThat(feed.get("/internal/log/NOBODY").expect(200).raw().body()).isEmpty();
        assertProblem(feed.get("/api/v1/people?q=wanda"), 403);
    }

    @Test
    void what_is_not_there_is_not_found_and_what_is_not_done_is_not_allowed() {
        assertProblem(trust.educator().get("/api/v1/nothing-here"), 404);
        assertProblem(trust.educator().get("/api/v1/sign-off-requests"), 405);
        assertProblem(trust.educator().get("/api/v1/people"), 400);
        assertProblem(trust.educator().get("/api/v1/people?q=%00"), 400);
    }

    @Test
    void a_file_that_is_no_sheet_is_refused() {
        for (var body : List.of("", "\n\n\n", "\"unclosed\n1,2,3", "PK\u0003\u0004 not a workbook")) {
            for (var type : List.of("text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")) {
                var operation = contract.all().stream()
                        .filter(Operation::takesFile)
                        .findFirst()
                        .orElseThrow();
                var reply = send(operation, ID, body, type, UUID.randomUUID().toString());
                assertThat(reply.status()).as(type + " " + body).isEqualTo(400);
            }
        }
    }

    private String good(Operation operation) {
        return JSON.writeValueAsString(
                requireNonNull(contract.example(requireNonNull(operation.schema()), "body", Map.of())));
    }

    private Reply send(Operation operation, String id, @Nullable String body, String type, String key) {
        var client = trust.educator();
        var request = client.request(operation.at(_ -> id))
                .method(operation.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null || operation.schema() != null) {
            request.header("Content-Type", type);
        }
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        if (operation.takesVersion()) {
            request.header("If-Match", "\"1\"");
        }
        return client.send(request);
    }

    private static void assertProblem(Reply reply, int status) {
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.code()).matches("[A-Z][A-Z_]+");
        assertThat(reply.text("detail")).isNotBlank();
        assertThat(reply.text("traceId")).isNotBlank();
    }

    private long head() {
        return service.bean(Facts.class).head(new TenantId("RGT"));
    }
}
