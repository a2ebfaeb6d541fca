package trellis.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who talks to the API with a token, or without one. */
record Client(RunningTrellis trellis, @Nullable String token) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An answer, whatever it is. */
    record Reply(HttpResponse<String> raw) {
        Reply expect(int status) {
            assertThat(raw.statusCode())
                    .as("%s %s answered %s", raw.request().method(), raw.uri(), raw.body())
                    .isEqualTo(status);
            return this;
        }

        /** Refused by a rule with this code, as a problem document. */
        void refused(String code) {
            assertThat(json().path("code").asString(""))
                    .as("The code of %s", raw.body())
                    .isEqualTo(code);
            assertThat(raw.statusCode()).isBetween(400, 499);
            assertThat(raw.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }

        JsonNode json() {
            return JSON.readTree(raw.body());
        }

        String text(String field) {
            return json().path(field).asString();
        }

        String position() {
            return raw.headers().firstValue("Trellis-Position").orElseThrow();
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElseThrow();
        }
    }

    Reply post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    /** @param body JSON with single quotes */
    Reply post(String path, String body, String key, String... headers) {
        var request = request(trellis.command() + path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body.replace('\'', '"')));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** From the command service, which holds the names. */
    Reply record(String path) {
        return send(request(trellis.command() + path));
    }

    /** From the query service. */
    Reply ask(String path) {
        return send(request(trellis.query() + path));
    }

    Reply file(String path, String type) {
        return send(request(trellis.query() + path).setHeader("Accept", type));
    }

    private HttpRequest.Builder request(String address) {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            return new Reply(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError("No answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
