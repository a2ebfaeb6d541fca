package trellis.benchmark;

import java.util.List;
import trellis.language.DomainEvent;

/** A peer's store as one client sees it: streams with versions 0, 1, 2 …, and an append that expects one. */
interface StreamStore {
    record Stored(long version, DomainEvent fact) {}

    /** @param from the first version that is wanted */
    List<Stored> read(String stream, long from) throws Exception;

    /**
     * Durable when it returns.
     *
     * @param expected the last version that the stream has; -1 for none
     */
    void write(String stream, DomainEvent fact, long expected) throws Exception;
}
