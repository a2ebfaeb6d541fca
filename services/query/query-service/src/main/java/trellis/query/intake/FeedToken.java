package trellis.query.intake;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** This service's own token for the feed, by client credentials; asked for anew shortly before it ends. */
final class FeedToken {
    private static final String SCOPE = "log-feed";
    private static final Duration BEFORE_IT_ENDS = Duration.ofSeconds(20);

    /** @param tokenUri empty when no issuer is configured: then there is no feed */
    record Client(String tokenUri, String id, String secret) {}

    private record Token(String value, Instant until) {}

    private final Client client;
    private final HttpClient http;
    private final JsonMapper json;
    private final Clock clock;
    private @Nullable Token token;

    FeedToken(Client client, HttpClient http, JsonMapper json, Clock clock) {
        this.client = client;
        this.http = http;
        this.json = json;
        this.clock = clock;
    }

    /** @throws FeedUnavailable when the issuer is not configured or gives none */
    synchronized String value() {
        var standing = token;
        if (standing == null || !clock.instant().isBefore(standing.until().minus(BEFORE_IT_ENDS))) {
            standing = ask();
            token = standing;
        }
        return standing.value();
    }

    /** The command service did not take it: the next one is asked for anew. */
    synchronized void refused() {
        token = null;
    }

    private Token ask() {
        if (client.tokenUri().isBlank()) {
            throw new FeedUnavailable("no issuer is configured for the log feed");
        }
        var credentials = encode(client.id()) + ":" + encode(client.secret());
        var request = HttpRequest.newBuilder(URI.create(client.tokenUri()))
                .timeout(Duration.ofSeconds(5))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + SCOPE))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new FeedUnavailable("the issuer answers " + answer.statusCode() + " to the log feed's client");
            }
            return read(json.readTree(answer.body()));
        } catch (IOException | JacksonException e) {
            throw new FeedUnavailable("the issuer gives no token for the log feed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FeedUnavailable("interrupted", e);
        }
    }

    private Token read(JsonNode answer) {
        var value = answer.path("access_token").asString("");
        if (value.isEmpty()) {
            throw new FeedUnavailable("the issuer gives no token for the log feed");
        }
        return new Token(
                value, clock.instant().plusSeconds(answer.path("expires_in").asLong(60)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
