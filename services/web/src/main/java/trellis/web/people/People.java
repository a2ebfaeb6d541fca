package trellis.web.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import trellis.web.service.Ask;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** Opens names and written words. Each opening is recorded by the command service as a read by this visitor. */
@Component
public class People {
    private static final int AT_ONCE = 200;

    private final Services services;

    People(Services services) {
        this.services = services;
    }

    /** Null ids are left out. Whoever is trusted with a duty and holds no role is told their own name alone. */
    public Names names(Visit visit, Stream<? extends @Nullable String> people) {
        if (visit.me().holdsNoRole()) {
            return new Names(Map.of(), visit.me());
        }
        var wanted = people.flatMap(person -> Stream.<String>ofNullable(person))
                .filter(person -> !person.isBlank())
                .distinct()
                .toList();
        var names = new HashMap<String, Names.Name>();
        for (var from = 0; from < wanted.size(); from += AT_ONCE) {
            var some = wanted.subList(from, Math.min(from + AT_ONCE, wanted.size()));
            names.putAll(opened(visit, some));
        }
        return new Names(Map.copyOf(names), visit.me());
    }

    /** What was written, by the sealed text as the query service gave it; absent where it no longer opens. */
    public Map<JsonNode, String> texts(Visit visit, Collection<JsonNode> sealed) {
        if (sealed.isEmpty()) {
            return Map.of();
        }
        var texts = services.command()
                .ask(visit.anywhere(), Ask.of("/texts"), Map.of("sealed", sealed), Texts.class)
                .texts();
        var found = new HashMap<JsonNode, String>();
        var at = 0;
        for (var one : sealed) {
            var text = at < texts.size() ? texts.get(at).text() : null;
            if (text != null) {
                found.put(one, text);
            }
            at++;
        }
        return found;
    }

    /** The people whose name or employee number is like this. */
    public List<String> called(Visit visit, String text) {
        return services
                .commandReads()
                .get(visit.anywhere(), Ask.of("/people").with("q", text).with("limit", 200), Opened.class)
                .names()
                .stream()
                .map(Named::person)
                .toList();
    }

    private Map<String, Names.Name> opened(Visit visit, List<String> people) {
        var names = new HashMap<String, Names.Name>();
        services.command()
                .ask(visit.anywhere(), Ask.of("/names"), Map.of("people", people), Opened.class)
                .names()
                .forEach(one -> names.put(one.person(), new Names.Name(one.name(), one.given(), one.family())));
        return names;
    }

    private record Opened(List<Named> names) {}

    private record Named(String person, String name, String given, String family) {}

    private record Texts(List<OpenedText> texts) {}

    private record OpenedText(@Nullable String text) {}
}
