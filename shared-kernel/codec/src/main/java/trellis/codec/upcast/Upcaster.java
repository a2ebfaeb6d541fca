package trellis.codec.upcast;

import tools.jackson.databind.node.ObjectNode;

/** One step of one event: from a version to the next. Both versions have a golden file. */
public interface Upcaster {
    /** The wire name it is for. */
    String type();

    /** The version it takes; it gives the one after. */
    int from();

    /** @param payload its own copy, free to change */
    ObjectNode upcast(ObjectNode payload);
}
