package trellis.query.door;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.query.intake.TwoTrusts.NATIONAL;
import static trellis.query.intake.TwoTrusts.SIBLING;
import static trellis.query.intake.TwoTrusts.TRUST;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trellis.query.door.Operations.Operation;
import trellis.query.door.Operations.Parameter;
import trellis.query.intake.QueryService.Reply;
import trellis.query.intake.TwoTrusts;

/** What no operation takes: answered with a code and the field, and never as a fault of ours. */
@ExtendWith(TwoTrusts.Shared.class)
class BadInputIT {
    private static final String TOO_LONG = "x".repeat(501);
    private static final List<String> NO_TEXT = List.of("%00", "a%00b", "%ED%A0%80", "%FF", "%0d%0aX-Injected:1");

    private final Operations contract = new Operations();
    private final TwoTrusts trusts;
    private final String token;
    private final Map<String, String> ids;

    BadInputIT(TwoTrusts trusts) {
        this.trusts = trusts;
        token = trusts.token("everything", TRUST);
        ids = Map.of(
                "worker", trusts.another.worker().toString(),
                "element", trusts.another.element().value(),
                "signOff", trusts.another.signOff().toString(),
                "trust", "TST",
                "programme", trusts.programme().toString(),
                "allocation", trusts.allocation().toString(),
                "report", trusts.report().toString(),
                "proof", trusts.proof().toString(),
                "scopingReturn", trusts.scopingReturn.toString(),
                "funder", "TST");
    }

    /** One wrong query, and the code it must be refused with. */
    private record Wrong(String field, String value, String code) {}

    @TestFactory
    Stream<DynamicTest> every_operation_refuses_every_bad_parameter() {
        return contract.all().stream()
                .flatMap(operation -> operation.answers().keySet().stream()
                        .flatMap(type -> operation.parameters().stream()
                                .filter(parameter -> !parameter.inPath())
                                .filter(parameter -> takes(type, parameter))
                                .flatMap(parameter -> wrong(parameter).stream())
                                .map(wrong -> DynamicTest.dynamicTest(
                                        operation + " as " + type + ": " + wrong.field() + "=" + shown(wrong.value()),
                                        () -> refuses(operation, type, wrong)))));
    }

    /** A file is whole: it has no pages. */
    private static boolean takes(String type, Parameter parameter) {
        return !(type.equals("text/csv") && List.of("cursor", "limit").contains(parameter.name()));
    }

    private static String shown(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }

    private void refuses(Operation operation, String type, Wrong wrong) {
        var reply = get(operation, type, "?" + wrong.field() + "=" + wrong.value());
        assertProblem(operation, reply, 400, wrong.code());
        assertThat(reply.json().path("errors").path(0).path("field").asString()).isEqualTo(wrong.field());
    }

    private static List<Wrong> wrong(Parameter parameter) {
        var name = parameter.name();
        var wrong = new ArrayList<Wrong>();
        NO_TEXT.forEach(value -> wrong.add(new Wrong(name, value, "FIELD_INVALID")));
        wrong.add(new Wrong(name, TOO_LONG, "FIELD_INVALID"));
        if (!parameter.several()) {
            var good = good(parameter);
            wrong.add(new Wrong(name, good + "&" + name + "=" + good, "FIELD_REPEATED"));
        }
        bad(parameter).forEach(value -> wrong.add(new Wrong(name, value, "FIELD_INVALID")));
        switch (name) {
            case "at", "on", "since", "from", "to", "currentOn", "expiresBy" -> {
                wrong.add(new Wrong(name, "0001-01-01", "DATE_OUT_OF_RANGE"));
                wrong.add(new Wrong(name, "2201-01-01", "DATE_OUT_OF_RANGE"));
                wrong.add(new Wrong(name, "%2B999999999-01-01", "DATE_OUT_OF_RANGE"));
            }
            case "limit" -> {
                for (var value : List.of("0", "-1", "501")) {
                    wrong.add(new Wrong(name, value, "LIMIT_OUT_OF_RANGE"));
                }
            }
            case "cursor" -> {
                for (var value :
                        List.of("", "forged", "AAAA", "AAAA.AAAA", "WyJhIl0.AAAAAAAAAAAAAAAAAAAAAA", "..", "=")) {
                    wrong.add(new Wrong(name, value, "CURSOR_INVALID"));
                }
            }
            default -> {}
        }
        return wrong;
    }

    private static String good(Parameter parameter) {
        var schema = parameter.one();
        if (schema.containsKey("enum")) {
            return String.valueOf(Operations.list(schema.get("enum")).getFirst());
        }
        return switch (String.valueOf(schema.getOrDefault("format", schema.get("type")))) {
            case "date" -> "2026-01-15";
            case "uuid" -> "7f1c2b7e-0000-4000-8000-000000000001";
            case "boolean" -> "true";
            default -> "1";
        };
    }

    /** By what the contract says that it is. */
    private static List<String> bad(Parameter parameter) {
        var schema = parameter.one();
        if (schema.containsKey("enum")) {
            return List.of("UNHEARD_OF", "entry", "0", "%20");
        }
        if (parameter.name().equals("after")) {
            return List.of(
                    "",
                    "nonsense",
                    "TST",
                    "TST:",
                    ":1",
                    "TST:-1",
                    "TST:1.5",
                    "%20:1",
                    "%C2%A0:1",
                    "TST:9999999999999999999",
                    "TST:1,SIB:1",
                    "TST,SIB:1",
                    "%F0%9F%98%80".repeat(20) + ":1");
        }
        return switch (String.valueOf(schema.getOrDefault("format", schema.get("type")))) {
            case "date" ->
                List.of(
                        "2026-02-30",
                        "2026-13-01",
                        "22/11/2026",
                        "11/12/26",
                        "12.11.26",
                        "yesterday",
                        "2026-11-22T00:00:00Z",
                        "20261122");
            case "uuid" -> List.of("not-an-id", "1", "7f1c2b7e-0000-4000-8000-00000000000g", "null");
            case "int32" -> List.of("many", "1.5", "99999999999");
            case "boolean" -> List.of("maybe", "2");
            default -> List.of();
        };
    }

    /** A choice that the contract names is taken. */
    @TestFactory
    Stream<DynamicTest> every_choice_of_the_contract_is_one() {
        return contract.all().stream()
                .flatMap(operation -> operation.parameters().stream()
                        .filter(parameter -> parameter.one().containsKey("enum"))
                        .flatMap(parameter -> Operations.list(parameter.one().get("enum")).stream()
                                .map(value -> DynamicTest.dynamicTest(
                                        operation + ": " + parameter.name() + "=" + value,
                                        () -> assertThat(get(
                                                                operation,
                                                                "application/json",
                                                                "?" + parameter.name() + "=" + value)
                                                        .status())
                                                .isEqualTo(200)))));
    }

    @TestFactory
    Stream<DynamicTest> every_operation_refuses_what_it_does_not_know() {
        return each((operation, type) -> {
            for (var name : List.of("surprise", "tenant", "organisation", "At", "x".repeat(60))) {
                assertProblem(operation, get(operation, type, "?" + name + "=1"), 400, "FIELD_UNKNOWN");
            }
            assertThat(get(operation, type, "?surprise=1")
                            .json()
                            .path("errors")
                            .path(0)
                            .path("field")
                            .asString())
                    .isEqualTo("surprise");
        });
    }

    @Test
    void an_address_with_a_hidden_character_is_none() {
        for (var path :
                List.of("/api/v1/access?a%00b=1", "/api/v1/access%00", "/api/v1//access", "/api/v1/access;a=b")) {
            var reply = get(path);
            assertThat(reply.status()).as(path).isIn(400, 404);
            assertProblem(reply, reply.status(), reply.status() == 404 ? "NOT_FOUND" : "ADDRESS_INVALID");
        }
    }

    @TestFactory
    Stream<DynamicTest> every_operation_refuses_the_position_of_another_trust() {
        return each((operation, type) ->
                assertProblem(operation, get(operation, type, "?after=SIB:1"), 403, "ANOTHER_ORGANISATION"));
    }

    @TestFactory
    Stream<DynamicTest> every_operation_answers_in_its_own_form_alone() {
        return each((operation, _) -> {
            for (var type : List.of("application/xml", "text/html;q=1", "nonsense", "application/problem+json")) {
                assertProblem(operation, get(operation, type, ""), 406, "NOT_ACCEPTABLE");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> every_address_refuses_what_is_not_an_id() {
        return contract.all().stream()
                .filter(operation -> operation.path().contains("{"))
                .flatMap(operation -> Stream.of(
                                "not-an-id", "1", "%00", "%ED%A0%80", "%FF", "%20", "..%2f..", ";a=b", TOO_LONG)
                        .map(id -> DynamicTest.dynamicTest(operation + " with " + shown(id), () -> {
                            var path = operation.at(_ -> id);
                            var reply = trusts.service.get(path, token, "Accept", "application/json");
                            assertThat(reply.status()).isIn(400, 404);
                            assertProblem(operation, reply, reply.status(), reply.code());
                        })));
    }

    @TestFactory
    Stream<DynamicTest> nothing_is_changed_here_by_any_method() {
        return contract.all().stream()
                .flatMap(operation -> Stream.of("POST", "PUT", "PATCH", "DELETE")
                        .map(method -> DynamicTest.dynamicTest(method + " " + operation.path(), () -> {
                            for (var body :
                                    List.of("", "{\"a\":", "{\"a\":\"" + "x".repeat(70_000) + "\"}", "\u0000")) {
                                var reply = trusts.service.send(
                                        method,
                                        operation.at(this::id),
                                        token,
                                        body,
                                        "Content-Type",
                                        "application/json");
                                assertProblem(reply, 405, "METHOD_NOT_ALLOWED");
                                assertThat(reply.header("Allow")).isEqualTo("GET");
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> a_body_or_a_strange_header_changes_no_answer() {
        return each((operation, type) -> {
            var strange = trusts.service.send(
                    "GET",
                    operation.at(this::id),
                    tokenFor(operation),
                    "{\"a\":",
                    "Accept",
                    type,
                    "Content-Type",
                    "nonsense",
                    "traceparent",
                    "nonsense",
                    "If-None-Match",
                    "nonsense",
                    "Accept-Language",
                    "xx-YY",
                    "Last-Event-ID",
                    "nonsense");
            assertThat(strange.status()).as(strange.body()).isEqualTo(200);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "AAAA", "/../", "99999999999999999999", "%00"})
    void whatever_the_last_event_is_said_to_be_the_state_comes_anew(String id) {
        var reply = trusts.service.get("/api/v1/dashboard/stream", token, "Last-Event-ID", id);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("asOf").path("position").asLong()).isPositive();
    }

    @Test
    void a_cursor_is_good_for_its_own_list_alone() {
        for (var list : List.of("sign-offs", "workers")) {
            var path = "/api/v1/" + list + "?limit=1";
            var cursor = get(path).json().path("next").asString();
            assertThat(get(path + "&cursor=" + cursor).status()).isEqualTo(200);
            for (var other : List.of("&sort=element", "&sort=team", "&element=D1-E01", "&profession=PHY")) {
                var reply = get(path + other + "&cursor=" + cursor);
                assertThat(reply.code()).as(list + other).isIn("CURSOR_INVALID", "FIELD_UNKNOWN", "FIELD_INVALID");
            }
            var sibling = trusts.service.get(path + "&cursor=" + cursor, trusts.token("everything", SIBLING));
            assertProblem(sibling, 400, "CURSOR_INVALID");
            assertProblem(get(path + "&cursor=x" + cursor.substring(1)), 400, "CURSOR_INVALID");
            assertProblem(get(path + "&cursor=" + cursor.substring(0, cursor.length() - 1)), 400, "CURSOR_INVALID");
        }
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (var path :
                List.of("/api/v1/nothing-here", "/api/v1/access/", "/api", "/", "/actuator/env", "/internal/log")) {
            assertProblem(get(path), 404, "NOT_FOUND");
        }
        assertProblem(get("/api/v1/catalogue/editions/current?edition=unheard-of"), 404, "NOT_FOUND");
        assertProblem(get("/api/v1/sign-offs/" + new java.util.UUID(1, 1)), 404, "NOT_FOUND");
    }

    @Test
    void an_address_or_a_header_without_end_is_refused_before_it_is_read() {
        assertThat(get("/api/v1/workers?team=" + "x".repeat(20_000)).status()).isIn(400, 413, 414, 431);
        assertThat(trusts.service
                        .get("/api/v1/workers", token, "Last-Event-ID", "x".repeat(20_000))
                        .status())
                .isIn(400, 413, 431);
    }

    private interface Check {
        void holds(Operation operation, String mediaType);
    }

    private Stream<DynamicTest> each(Check check) {
        return contract.all().stream()
                .flatMap(operation -> operation.answers().keySet().stream()
                        .map(type -> DynamicTest.dynamicTest(
                                operation + " as " + type, () -> check.holds(operation, type))));
    }

    private String id(String name) {
        return Objects.requireNonNull(ids.get(name), "no row for {" + name + "}");
    }

    private Reply get(Operation operation, String type, String query) {
        return trusts.service.get(operation.at(this::id) + query, tokenFor(operation), "Accept", type);
    }

    /** What is asked about a trust by its name is an operator's to ask. */
    private String tokenFor(Operation operation) {
        return operation.path().contains("{trust}") ? trusts.token("operator", NATIONAL) : token;
    }

    private Reply get(String path) {
        return trusts.service.get(path, token);
    }

    private static void assertProblem(Operation operation, Reply reply, int status, String code) {
        assertProblem(reply, status, code);
        assertThat(Objects.requireNonNull(operation.codes().get(String.valueOf(status))))
                .as("the contract names the code")
                .contains(code);
    }

    private static void assertProblem(Reply reply, int status, @Nullable String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.json().path("detail").asString()).isNotBlank();
        assertThat(reply.json().path("traceId").asString()).isNotBlank();
        assertThat(reply.headers().map()).doesNotContainKey("x-injected");
    }
}
