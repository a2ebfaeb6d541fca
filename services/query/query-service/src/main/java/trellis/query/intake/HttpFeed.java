package trellis.query.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trellis.codec.CloudEventLine;
import trellis.codec.EventEnvelope;
import trellis.codec.UnknownEvent;
import trellis.language.TenantId;

/** The feed over HTTP, a record a line. */
final class HttpFeed implements Feed {
    private final String commandService;
    private final FeedToken token;
    private final HttpClient http;
    private final JsonMapper json;

    HttpFeed(String commandService, FeedToken token, HttpClient http, JsonMapper json) {
        this.commandService = commandService;
        this.token = token;
        this.http = http;
        this.json = json;
    }

    @Override
    public List<EventEnvelope> page(TenantId tenant, long after, int limit) {
        var path = "/internal/log/"
                + URLEncoder.encode(tenant.value(), StandardCharsets.UTF_8).replace("+", "%20") + "?after=" + after
                + "&limit=" + limit;
        var page = ask(
                path,
                lines -> lines.filter(line -> !line.isBlank())
                        .map(CloudEventLine::read)
                        .toList());
        mustBeAskedFor(tenant, after, page);
        return page;
    }

    private static void mustBeAskedFor(TenantId tenant, long after, List<EventEnvelope> page) {
        var position = after;
        for (var envelope : page) {
            position++;
            if (!envelope.tenant().equals(tenant) || envelope.position() != position) {
                throw new FeedTorn(position - 1, envelope);
            }
        }
    }

    @Override
    public Map<TenantId, Long> heads() {
        return ask("/internal/log", lines -> heads(json.readTree(lines.collect(Collectors.joining()))));
    }

    private static Map<TenantId, Long> heads(JsonNode answer) {
        if (!answer.isObject() || !answer.valueStream().allMatch(JsonNode::isIntegralNumber)) {
            throw new FeedUnavailable("the command service's log feed does not tell the heads of the logs");
        }
        return answer.properties().stream()
                .collect(Collectors.toUnmodifiableMap(
                        head -> new TenantId(head.getKey()),
                        head -> head.getValue().asLong()));
    }

    private <T> T ask(String path, Function<Stream<String>, T> read) {
        var request = HttpRequest.newBuilder(URI.create(commandService + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token.value())
                .GET()
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofLines());
            try (var lines = answer.body()) {
                mustBeOk(answer);
                return read.apply(lines);
            }
        } catch (IOException | UncheckedIOException | UnknownEvent | JacksonException | IllegalArgumentException e) {
            throw new FeedUnavailable("the command service's log feed cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FeedUnavailable("interrupted", e);
        }
    }

    private void mustBeOk(HttpResponse<?> answer) {
        if (answer.statusCode() == 401) {
            token.refused();
        }
        if (answer.statusCode() != 200) {
            throw new FeedUnavailable("the command service answers " + answer.statusCode() + " to the log feed");
        }
    }
}
