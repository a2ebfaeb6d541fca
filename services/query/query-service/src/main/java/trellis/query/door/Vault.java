package trellis.query.door;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trellis.language.PersonId;
import trellis.language.Sealed;

/**
 * Asks the command service's vault for what this service does not hold: names and the words of sealed texts. It asks as
 * the reader, who sees what the vault lets them see, and whose look is recorded there. Without an answer a page goes on
 * without names.
 */
public final class Vault {
    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int PEOPLE_AT_ONCE = 1_000;
    private static final int TEXTS_AT_ONCE = 200;

    private final String commandService;
    private final HttpClient http;
    private final JsonMapper json;

    Vault(String commandService, HttpClient http, JsonMapper json) {
        this.commandService = commandService;
        this.http = http;
        this.json = json;
    }

    /** @param people of one page, in any number, each as often as they come */
    public Names names(Caller caller, Collection<PersonId> people) {
        var names = new HashMap<PersonId, String>();
        var ids = people.stream().distinct().map(PersonId::toString).toList();
        for (var some : portions(ids, PEOPLE_AT_ONCE)) {
            var answer = ask(caller, "/api/v1/names", Map.of("people", some));
            if (answer.isEmpty()) {
                return new Names(false, Map.of());
            }
            for (var name : answer.get().path("names")) {
                names.put(
                        PersonId.of(name.path("person").asString()),
                        name.path("name").asString());
            }
        }
        return new Names(true, names);
    }

    /** @param texts of one page */
    public Texts texts(Caller caller, Collection<Sealed> texts) {
        var opened = new HashMap<Sealed, String>();
        for (var some : portions(texts.stream().distinct().toList(), TEXTS_AT_ONCE)) {
            var asked = some.stream().map(Vault::asked).toList();
            var answer = ask(caller, "/api/v1/texts", Map.of("sealed", asked));
            if (answer.isEmpty()) {
                return new Texts(false, Map.of());
            }
            // In the order asked.
            var words = answer.get().path("texts");
            for (var i = 0; i < some.size(); i++) {
                var text = words.path(i).path("text");
                if (text.isString()) {
                    opened.put(some.get(i), text.asString());
                }
            }
        }
        return new Texts(true, opened);
    }

    private static Map<String, String> asked(Sealed text) {
        return Map.of(
                "subject", text.subject().toString(),
                "command", text.command().toString(),
                "field", text.field(),
                "cipherText", text.cipherText());
    }

    private Optional<JsonNode> ask(Caller caller, String path, Map<String, ?> body) {
        var request = HttpRequest.newBuilder(URI.create(commandService + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + caller.token())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                return Optional.of(Objects.requireNonNull(json.readTree(answer.body())));
            }
            LOG.warn("the vault answers {} to {}", answer.statusCode(), path);
        } catch (IOException | JacksonException e) {
            LOG.warn("the vault gives no answer to {}: {}", path, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static <T> List<List<T>> portions(List<T> all, int size) {
        var portions = new ArrayList<List<T>>();
        for (var from = 0; from < all.size(); from += size) {
            portions.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return portions;
    }
}
