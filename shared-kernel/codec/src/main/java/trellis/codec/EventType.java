package trellis.codec;

import trellis.language.Text;

/** What a kind of fact is called on the wire, and the version of its shape. */
public record EventType(String name, int version) {
    public EventType {
        Text.required("wire name", name, 80);
        if (version < 1) {
            throw new IllegalArgumentException("versions start at 1");
        }
    }
}
