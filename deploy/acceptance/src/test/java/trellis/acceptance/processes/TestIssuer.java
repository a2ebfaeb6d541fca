package trellis.acceptance.processes;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** An issuer of the test's own, for people and for the query service. */
final class TestIssuer implements AutoCloseable {
    static final String NAME = "https://issuer.example";

    private static final Duration LONG_ENOUGH = Duration.ofHours(1);

    private final ECKey key;
    private final HttpServer server;

    TestIssuer() throws IOException, JOSEException {
        key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var keys = new JWKSet(key.toPublicJWK()).toString();
        server.createContext("/keys", exchange -> answer(exchange, keys));
        server.createContext("/token", exchange -> answer(exchange, feedToken()));
        server.start();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Of somebody in an organisation. */
    String token(String subject, String organisation) {
        return signed(claims(subject).claim("organisation", organisation).build());
    }

    private String feedToken() {
        var token = signed(claims("query-service").claim("scope", "log-feed").build());
        return "{\"access_token\":\"" + token + "\",\"expires_in\":" + LONG_ENOUGH.toSeconds() + "}";
    }

    private static JWTClaimsSet.Builder claims(String subject) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(NAME)
                .subject(subject)
                .audience(List.of("trellis"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LONG_ENOUGH)));
    }

    private String signed(JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID("test")
                    .type(new JOSEObjectType("at+jwt"))
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
