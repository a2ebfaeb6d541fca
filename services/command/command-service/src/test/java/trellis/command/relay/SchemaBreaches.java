package trellis.command.relay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a change of a schema would break for those who read by it. Within a version only an optional field may be added:
 * whatever else changes needs a new version of the event and an upcaster.
 */
final class SchemaBreaches {
    private final List<String> found = new ArrayList<>();

    private SchemaBreaches() {}

    /** @return a line for each breach, none when readers of the committed schema can read by the new one */
    static List<String> between(Map<String, Object> committed, Map<String, Object> now) {
        var breaches = new SchemaBreaches();
        breaches.compare("", committed, now);
        return breaches.found;
    }

    private void compare(String at, Map<String, Object> committed, Map<String, Object> now) {
        if (!plain(committed).equals(plain(now))) {
            found.add(at + " is now " + plain(now) + ", it was " + plain(committed));
            return;
        }
        if (committed.containsKey("items")) {
            compare(at + "[]", EventsContract.map(committed.get("items")), EventsContract.map(now.get("items")));
        }
        if (committed.containsKey("additionalProperties")) {
            compare(
                    at + ".*",
                    EventsContract.map(committed.get("additionalProperties")),
                    EventsContract.map(now.get("additionalProperties")));
        }
        compareFields(at, committed, now);
    }

    private void compareFields(String at, Map<String, Object> committed, Map<String, Object> now) {
        var before = EventsContract.map(committed.getOrDefault("properties", Map.of()));
        var after = EventsContract.map(now.getOrDefault("properties", Map.of()));
        before.forEach((name, schema) -> {
            if (after.containsKey(name)) {
                compare(at + "." + name, EventsContract.map(schema), EventsContract.map(after.get(name)));
            } else {
                found.add(at + "." + name + " is gone");
            }
        });
        var wasRequired = EventsContract.list(committed.getOrDefault("required", List.of()));
        var isRequired = EventsContract.list(now.getOrDefault("required", List.of()));
        wasRequired.stream()
                .filter(name -> !isRequired.contains(name))
                .forEach(name -> found.add(at + "." + name + " may now be missing"));
        isRequired.stream()
                .filter(name -> !wasRequired.contains(name))
                .forEach(name -> found.add(at + "." + name + " is now required"));
    }

    /** All that a schema says of its own value, its parts left out; the order of an enumeration says nothing. */
    private static Map<String, Object> plain(Map<String, Object> schema) {
        var plain = new LinkedHashMap<String, Object>(schema);
        plain.keySet().removeAll(List.of("properties", "required", "items"));
        plain.computeIfPresent("additionalProperties", (_, _) -> true);
        plain.computeIfPresent(
                "enum",
                (_, values) -> EventsContract.list(values).stream()
                        .map(Objects::toString)
                        .sorted()
                        .toList());
        return plain;
    }
}
