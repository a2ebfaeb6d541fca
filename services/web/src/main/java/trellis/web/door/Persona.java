package trellis.web.door;

import java.util.Map;

/** An invented person of a demonstration whom anybody may sign in as. */
record Persona(String id, String name, String organisation, String description) {
    static Persona of(Map<?, ?> metadata) {
        return new Persona(
                text(metadata, "id"),
                text(metadata, "name"),
                text(metadata, "organisation"),
                text(metadata, "description"));
    }

    private static String text(Map<?, ?> metadata, String key) {
        return metadata.get(key) instanceof String text ? text : "";
    }
}
