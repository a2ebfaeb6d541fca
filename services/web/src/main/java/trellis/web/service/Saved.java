package trellis.web.service;

import tools.jackson.databind.JsonNode;

/** The change is recorded; {@code position} is what a page has to wait for to show it. */
public record Saved(JsonNode body, String position) implements Outcome {
    /** An id or other text of the answer; empty when absent. */
    public String text(String field) {
        return body.path(field).asString("");
    }
}
