package trellis.testkit.log;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import trellis.language.AccountKey;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.Tag;
import trellis.language.TenantId;
import trellis.language.organisation.AccessEvent.AccountLinked;
import trellis.language.organisation.AccessEvent.PersonRecorded;
import trellis.testkit.log.LogUnderTest.Guard;
import trellis.testkit.log.LogUnderTest.Job;
import trellis.testkit.log.LogUnderTest.Part;
import trellis.testkit.log.LogUnderTest.Query;

/** Small facts to try a log with: about a person, and each person is a tag. */
public final class Facts {
    private static final Instant THEN = Instant.parse("2026-03-02T12:00:00.123456Z");

    private Facts() {}

    /** A log that nobody else writes to. */
    public static TenantId newTenant() {
        return new TenantId("T" + Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 1, 36));
    }

    public static PersonId somebody() {
        return new PersonId(UUID.randomUUID());
    }

    public static DomainEvent recorded(PersonId person) {
        return new PersonRecorded(person, THEN);
    }

    /** A fact of another type with the same tag. */
    public static DomainEvent linked(PersonId person, String account) {
        return new AccountLinked(person, new AccountKey(account), THEN);
    }

    public static Query about(PersonId person) {
        return Query.of(new Part(Set.of(Tag.person(person)), Set.of()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Query about(PersonId person, Class<? extends DomainEvent>... types) {
        return Query.of(new Part(Set.of(Tag.person(person)), Set.of(types)));
    }

    public static Query everything() {
        return Query.of(new Part(Set.of(), Set.of()));
    }

    /** A job of a request of its own. */
    public static Job job(TenantId tenant, List<DomainEvent> facts, Guard... guards) {
        return new Job(tenant, UUID.randomUUID(), "", facts, List.of(guards));
    }
}
