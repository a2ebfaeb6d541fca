package trellis.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import trellis.language.TenantId;
import trellis.testkit.RealPostgres;

/** Who is let in, and what happens while nobody can say who they are. */
class TokensIT {
    @Test
    void only_a_current_token_of_the_issuer_for_this_product_is_let_in() {
        try (var service = Service.start(TokensIT.class)) {
            var issuer = service.issuer();
            assertThat(me(service, issuer.token(Service.OPERATOR, "ENGLAND"))).isEqualTo(200);
            var claims = new JWTClaimsSet.Builder()
                    .issuer(Issuer.NAME)
                    .subject(Service.OPERATOR)
                    .audience("trellis")
                    .claim("organisation", "ENGLAND")
                    .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                    .build();
            assertThat(me(service, issuer.signed(claims, JOSEObjectType.JWT))).isEqualTo(200);
            assertThat(me(service, issuer.signed(claims, new JOSEObjectType("logout+jwt"))))
                    .isEqualTo(401);
            assertThat(me(service, issuer.token(Service.OPERATOR, "ENGLAND", c -> c.issuer("https://other.example"))))
                    .isEqualTo(401);
            assertThat(me(
                            service,
                            issuer.token(Service.OPERATOR, "ENGLAND", c -> c.expirationTime(Date.from(Instant.EPOCH)))))
                    .isEqualTo(401);
            assertThat(me(service, "not.a.token")).isEqualTo(401);
            var stranger = service.as("nobody-knows-me", "RGT").get("/api/v1/me");
            assertThat(stranger.code()).isEqualTo("ACCOUNT_NOT_LINKED");
            var nowhere = service.withToken(
                            issuer.token(Service.OPERATOR, "ENGLAND", c -> c.claim("organisation", null)))
                    .get("/api/v1/me");
            assertThat(nowhere.code()).isEqualTo("NO_ORGANISATION");
        }
    }

    @Test
    void a_trust_a_system_and_a_region_are_called_by_their_names() {
        try (var service = Service.start(TokensIT.class)) {
            var national = service.bean(National.class);
            assertThat(Stream.of("RGT", "S1Y5D", "Y61", "ENGLAND", "NONE")
                            .map(TenantId::new)
                            .map(tenant -> national.nameOf(tenant).orElse("")))
                    .containsExactly(
                            "Cambridge University Hospitals NHS Foundation Trust",
                            "Central East",
                            "East of England",
                            "England",
                            "");
        }
    }

    /** A comma in a scope of row security would be a second organisation. */
    @Test
    void a_token_for_what_cannot_be_an_organisation_opens_nothing() {
        try (var service = Service.start(TokensIT.class)) {
            for (var organisation :
                    List.<Object>of("RGT,RD8", ",", " ", "", "RGT ", "R'GT", "RGT\n", "R\u0000", "X".repeat(21))) {
                var reply = asks(service, organisation);
                assertThat(reply.status()).as("'%s'", organisation).isEqualTo(403);
                assertThat(reply.code()).isEqualTo("NO_ORGANISATION");
            }
            assertThat(asks(service, List.of("ENGLAND", "RGT")).code()).isEqualTo("NO_ORGANISATION");
            assertThat(asks(service, Map.of("code", "ENGLAND")).code()).isEqualTo("NO_ORGANISATION");
            assertThat(asks(service, "ENGLAND").status()).isEqualTo(200);
        }
    }

    private static Service.Reply asks(Service service, Object organisation) {
        return service.withToken(service.issuer()
                        .token(Service.OPERATOR, "ENGLAND", claims -> claims.claim("organisation", organisation)))
                .get("/api/v1/me");
    }

    @Test
    void the_service_starts_and_is_well_while_the_issuer_is_down() throws Exception {
        var database = RealPostgres.shared().database(TokensIT.class);
        var issuer = new Issuer();
        issuer.close();
        try (var running = Service.run(issuer, database, Map.of());
                var http = HttpClient.newHttpClient()) {
            var address = "http://127.0.0.1:" + running.getEnvironment().getProperty("local.server.port");
            var health = http.send(
                    HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(health.statusCode()).isEqualTo(200);
            var asked = http.send(
                    HttpRequest.newBuilder(URI.create(address + "/api/v1/me"))
                            .header("Authorization", "Bearer " + issuer.token("somebody", "RGT"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(asked.statusCode()).isEqualTo(503);
            assertThat(asked.body()).contains("ISSUER_UNAVAILABLE");
            assertThat(asked.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private static int me(Service service, String token) {
        return service.withToken(token).get("/api/v1/me").status();
    }
}
