package trellis.benchmark;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import trellis.codec.EventCatalogue;
import trellis.codec.EventCodec;
import trellis.codec.Payload;
import trellis.language.DomainEvent;
import trellis.language.TenantId;

/** The same fact as rows, for those who write them without the engine: one of the log, one for each tag, one answer. */
record Row(
        TenantId tenant,
        long position,
        UUID event,
        UUID command,
        UUID actor,
        String type,
        int version,
        Payload payload,
        List<Long> tags) {
    private static final EventCodec CODEC = new EventCodec();

    static Row of(TenantId tenant, long position, DomainEvent fact) {
        var type = EventCatalogue.typeOf(fact);
        var payload = CODEC.encode(fact);
        // Any 64 bits do for a tag that nobody looks up.
        var tags = Stream.generate(() -> ThreadLocalRandom.current().nextLong())
                .limit(fact.tags().size())
                .toList();
        return new Row(
                tenant, position, Trial.id(), Trial.id(), Trial.id(), type.name(), type.version(), payload, tags);
    }
}
