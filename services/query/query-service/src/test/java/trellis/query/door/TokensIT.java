package trellis.query.door;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.query.intake.TwoTrusts.TRUST;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import trellis.query.intake.Issuer;
import trellis.query.intake.QueryService;
import trellis.query.intake.TwoTrusts;

/** Who is let in, and what happens while nobody can say who they are, or nothing can be read. */
@ExtendWith({TwoTrusts.Shared.class, OutputCaptureExtension.class})
class TokensIT {
    private final TwoTrusts trusts;
    private final Issuer issuer;

    TokensIT(TwoTrusts trusts) {
        this.trusts = trusts;
        issuer = trusts.service.issuer;
    }

    private static JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        return Issuer.claims("auditor", claims -> change.accept(claims.claim("organisation", "TST")));
    }

    @Test
    void a_current_token_of_the_issuer_for_this_product_opens_the_door() {
        for (var token : List.of(
                issuer.signed(Issuer.AT_JWT, claims(_ -> {})),
                issuer.signed("JWT", claims(_ -> {})),
                issuer.signedOnACurve(claims(_ -> {})),
                issuer.signed(Issuer.AT_JWT, claims(c -> c.audience(List.of("another-product", "trellis")))))) {
            assertThat(trusts.service.get("/api/v1/status", token).status()).isEqualTo(200);
        }
    }

    @TestFactory
    Stream<DynamicTest> no_other_token_does() {
        var past = Date.from(Instant.now().minusSeconds(120));
        var later = Date.from(Instant.now().plusSeconds(120));
        return Map.ofEntries(
                        Map.entry("expired", issuer.signed(Issuer.AT_JWT, claims(c -> c.expirationTime(past)))),
                        Map.entry("not yet", issuer.signed(Issuer.AT_JWT, claims(c -> c.notBeforeTime(later)))),
                        Map.entry(
                                "of another issuer",
                                issuer.signed(Issuer.AT_JWT, claims(c -> c.issuer("https://x.example")))),
                        Map.entry("of no issuer", issuer.signed(Issuer.AT_JWT, claims(c -> c.issuer(null)))),
                        Map.entry(
                                "for another product", issuer.signed(Issuer.AT_JWT, claims(c -> c.audience("other")))),
                        Map.entry("for nobody", issuer.signed(Issuer.AT_JWT, claims(c -> c.audience((String) null)))),
                        Map.entry("a logout", issuer.signed("logout+jwt", claims(_ -> {}))),
                        Map.entry("unsigned", new PlainJWT(claims(_ -> {})).serialize()),
                        Map.entry("signed with the public key", issuer.signedWithThePublicKey(claims(_ -> {}))),
                        Map.entry("signed by another", Issuer.forged(claims(_ -> {}))),
                        Map.entry("changed", changed(issuer.signed(Issuer.AT_JWT, claims(_ -> {})))),
                        Map.entry("no token", "not.a.token"),
                        Map.entry("no word", "@@@"),
                        Map.entry("nothing", ""))
                .entrySet()
                .stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    var reply = trusts.service.get("/api/v1/status", each.getValue());
                    assertThat(reply.status()).as(reply.body()).isEqualTo(401);
                    assertThat(reply.code()).isEqualTo("NOT_SIGNED_IN");
                    assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
                }));
    }

    private static String changed(String token) {
        var parts = token.split("\\.", -1);
        return parts[0] + "." + parts[1].substring(0, parts[1].length() - 2) + "AA." + parts[2];
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "TST,SIB", "\u0000", "AN ORGANISATION WITH A LONG NAME"})
    void a_token_that_names_no_single_organisation_opens_nothing(String organisation) {
        var token = issuer.token("auditor", claims -> claims.claim("organisation", organisation));
        var reply = trusts.service.get("/api/v1/status", token);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("NO_ORGANISATION");
    }

    @Test
    void a_token_without_organisation_or_of_another_shape_opens_nothing() {
        for (Object wrong : List.of(List.of("TST"), Map.of("a", "TST"), 7)) {
            var token = issuer.token("auditor", claims -> claims.claim("organisation", wrong));
            assertThat(trusts.service.get("/api/v1/status", token).status()).isEqualTo(403);
        }
        assertThat(trusts.service
                        .get("/api/v1/status", issuer.token("auditor", _ -> {}))
                        .code())
                .isEqualTo("NO_ORGANISATION");
        assertThat(trusts.service
                        .get("/api/v1/status", issuer.token("auditor", "NEVER-HEARD-OF"))
                        .code())
                .isEqualTo("NOT_KNOWN_HERE");
    }

    @Test
    void a_token_in_the_address_or_of_another_scheme_is_none() {
        var token = trusts.token("auditor", TRUST);
        assertThat(trusts.service
                        .get("/api/v1/status?access_token=" + token, null)
                        .status())
                .isEqualTo(401);
        assertThat(trusts.service
                        .get("/api/v1/status", null, "Authorization", "Basic " + token)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void what_needs_no_token_tells_nothing_of_anybody() {
        var health = trusts.service.get("/actuator/health", null);
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().has("components")).isFalse();
        assertThat(trusts.service.get("/v3/api-docs", null).status()).isEqualTo(200);
        for (var path : List.of("/actuator", "/actuator/env", "/nothing", "/", "/v3/api-docs/swagger-config")) {
            assertThat(trusts.service.get(path, null).status()).as(path).isEqualTo(401);
        }
    }

    @Test
    void while_others_are_away_the_caller_is_asked_to_wait_and_our_own_fault_tells_nothing(CapturedOutput log) {
        try (var service = QueryService.of(TokensIT.class)) {
            service.others.issuerAway = true;
            service.start(Map.of());
            assertThat(service.get("/actuator/health", null).status()).isEqualTo(200);
            waits(service, "ISSUER_UNAVAILABLE");
            service.others.issuerAway = false;
            assertThat(service.get("/api/v1/status", issued(service)).code()).isEqualTo("NOT_KNOWN_HERE");

            service.database.breakIn("alter table access_account rename to access_account_gone");
            var fault = service.get(
                    "/api/v1/status",
                    issued(service),
                    "traceparent",
                    "00-" + "a".repeat(32) + "-" + "b".repeat(16) + "-01");
            assertThat(fault.status()).isEqualTo(500);
            assertThat(fault.code()).isEqualTo("INTERNAL");
            assertThat(fault.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(fault.body()).doesNotContain("access_account", "Exception", "trellis.query", "select");
            assertThat(fault.json().path("traceId").asString()).isEqualTo("a".repeat(32));
            assertThat(log.getOut()).contains("fault of the service, trace " + "a".repeat(32));

            service.database.breakIn(
                    "alter database " + service.database.database().name() + " connection limit 0");
            service.database.behindTheWalls("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename = 'app_ro' and datname = current_database()");
            waits(service, "VIEWS_UNAVAILABLE");
        }
    }

    private static String issued(QueryService service) {
        return service.issuer.token("auditor", "TST");
    }

    private static void waits(QueryService service, String code) {
        var reply = service.get("/api/v1/status", issued(service));
        assertThat(reply.status()).as(reply.body()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.header("Retry-After")).isEqualTo("2");
    }
}
