package trellis.command.door;

import java.util.List;
import java.util.Optional;
import trellis.codec.EventCodec;
import trellis.command.store.LogReader;
import trellis.decide.Boundary;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;
import trellis.language.Tag;
import trellis.language.TenantId;

/** What a door reads of a log: facts to pin, and positions to compare. */
public final class Facts {
    private final LogReader log;
    private final LogReader all;
    private final EventCodec codec;

    /** @param all may name every log */
    Facts(LogReader log, LogReader all, EventCodec codec) {
        this.log = log;
        this.all = all;
        this.codec = codec;
    }

    public List<RecordedEvent<DomainEvent>> matching(TenantId tenant, Boundary boundary) {
        return log.matching(tenant, boundary).stream()
                .map(codec::decode)
                .filter(fact -> boundary.reads(fact.event()))
                .toList();
    }

    /** @return the fact that founded what the tag names, such as the request of a request id */
    public <E extends DomainEvent> Optional<E> founding(TenantId tenant, Tag tag, Class<E> fact) {
        return matching(tenant, Boundary.of(Boundary.facts(tag, fact))).stream()
                .map(RecordedEvent::event)
                .filter(fact::isInstance)
                .map(fact::cast)
                .findFirst();
    }

    /** @throws ProblemException 404 when this log does not know it, whoever else's it may be */
    public <E extends DomainEvent> E founded(TenantId tenant, String key, Object id, Class<E> fact) {
        return founding(tenant, new Tag(key, id.toString()), fact)
                .orElseThrow(() -> Problem.notFound().asException());
    }

    /** @return the position of the newest fact of a resource, 0 when there is none */
    public long newest(TenantId tenant, Boundary resource) {
        return log.lastMatching(tenant, resource);
    }

    /** @return at most {@code limit} facts after a position */
    public List<RecordedEvent<DomainEvent>> after(TenantId tenant, long position, int limit) {
        return log.read(tenant, position, limit).stream().map(codec::decode).toList();
    }

    public long head(TenantId tenant) {
        return log.head(tenant);
    }

    /** @return every tenant that has a log */
    public java.util.Set<TenantId> tenants() {
        return all.heads().keySet();
    }
}
