package trellis.web.stub;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Signs in whoever the login hint names, at once; the access token's text is the persona. The token of {@code brief-X}
 * is that of X and has to be renewed for each page.
 */
public final class StubIssuer implements AutoCloseable {
    private final HttpServer server;
    private final String name;
    private final RSAKey key;
    private final Map<String, String[]> codes = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    public StubIssuer(int port) {
        this(port, null);
    }

    /** @param name as its metadata and tokens give it, when that is not its address */
    public StubIssuer(int port, @Nullable String name) {
        try {
            key = new RSAKeyGenerator(2048).keyID("stub").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (JOSEException fault) {
            throw new IllegalStateException(fault);
        }
        this.name = name == null ? address() : name;
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, metadata()));
        server.createContext("/jwks", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext(
                "/logout", exchange -> redirect(exchange, query(exchange).get("post_logout_redirect_uri")));
        server.start();
    }

    public String metadataAddress() {
        return address() + "/.well-known/openid-configuration";
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String metadata() {
        return """
                {"issuer":"%2$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/jwks","end_session_endpoint":"%1$s/logout","response_types_supported":["code"],
                "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"],
                "trellis_personas":[
                {"id":"worker","name":"Amira Khan","organisation":"RGT","description":"Support worker in physiotherapy"},
                {"id":"assessor","name":"Tom Okafor","organisation":"RGT","description":"Physiotherapist who assesses and signs"},
                {"id":"educator","name":"Grace Lewis","organisation":"RGT","description":"Education lead"},
                {"id":"auditor","name":"Peter Novak","organisation":"RGT","description":"Auditor"}]}
                """.formatted(address(), name);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = query(exchange);
        var code = "code-" + next.incrementAndGet();
        codes.put(code, new String[] {asked.getOrDefault("login_hint", "educator"), asked.getOrDefault("nonce", "")});
        redirect(
                exchange,
                asked.get("redirect_uri") + "?code=" + code + "&state="
                        + URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8));
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = decode(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (form.containsKey("refresh_token")) {
            json(exchange, """
                    {"access_token":"%s","token_type":"Bearer","expires_in":1}
                    """.formatted(form.get("refresh_token")));
            return;
        }
        var known = codes.get(form.getOrDefault("code", ""));
        if (known == null || !form.containsKey("code_verifier")) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        var claims = new JWTClaimsSet.Builder()
                .issuer(name)
                .subject(known[0])
                .audience("trellis-web")
                .claim("nonce", known[1])
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build();
        var identity = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("stub").build(), claims);
        try {
            identity.sign(new RSASSASigner(key));
        } catch (JOSEException fault) {
            throw new IOException(fault);
        }
        var persona = known[0].replace("brief-", "");
        json(exchange, """
                {"access_token":"%1$s","token_type":"Bearer","expires_in":%2$d,"refresh_token":"%1$s","id_token":"%3$s"}
                """.formatted(persona, known[0].equals(persona) ? 600 : 1, identity.serialize()));
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static void redirect(HttpExchange exchange, @Nullable String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static Map<String, String> query(HttpExchange exchange) {
        return decode(exchange.getRequestURI().getRawQuery());
    }

    private static Map<String, String> decode(String text) {
        var values = new HashMap<String, String>();
        Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair ->
                        values.put(pair[0], pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return values;
    }
}
