package trellis.query.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import trellis.codec.EventCatalogue;
import trellis.codec.EventCodec;
import trellis.codec.EventEnvelope;
import trellis.codec.UnknownEvent;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;

/** A record of a log as far as this code understands it. */
sealed interface Fact {
    long position();

    Instant recordedAt();

    /** Whether a view that reads these families must have understood it before it may go on. */
    boolean concerns(Set<Class<? extends DomainEvent>> families);

    record Known(RecordedEvent<?> event) implements Fact {
        @Override
        public long position() {
            return event.position();
        }

        @Override
        public Instant recordedAt() {
            return event.recordedAt();
        }

        @Override
        public boolean concerns(Set<Class<? extends DomainEvent>> families) {
            return families.stream().anyMatch(family -> family.isInstance(event.event()));
        }
    }

    /**
     * @param because in words for an operator
     * @param record what its name says it is; any fact at all when the name is not known
     */
    record Unknown(long position, Instant recordedAt, String because, Class<? extends DomainEvent> record)
            implements Fact {
        @Override
        public boolean concerns(Set<Class<? extends DomainEvent>> families) {
            return families.stream()
                    .anyMatch(family -> family.isAssignableFrom(record) || record.isAssignableFrom(family));
        }
    }

    static List<Fact> of(EventCodec codec, Collection<EventEnvelope> envelopes) {
        return envelopes.stream().map(envelope -> of(codec, envelope)).toList();
    }

    private static Fact of(EventCodec codec, EventEnvelope envelope) {
        try {
            return new Known(codec.decode(envelope));
        } catch (UnknownEvent e) {
            return new Unknown(
                    envelope.position(),
                    envelope.recordedAt(),
                    envelope.type() + " version " + envelope.version() + " cannot be read",
                    record(envelope.type()));
        }
    }

    private static Class<? extends DomainEvent> record(String name) {
        try {
            return EventCatalogue.named(name).record();
        } catch (UnknownEvent e) {
            return DomainEvent.class;
        }
    }
}
