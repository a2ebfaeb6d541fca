package trellis.demonstration;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import trellis.language.CommandId;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.RecordedEvent;
import trellis.language.TenantId;
import trellis.language.funding.OutcomeMeasure;
import trellis.project.outcomes.Outcomes;
import trellis.project.outcomes.OutcomesProjection;
import trellis.project.outcomes.PersonPast;

/** Counts what came of a year's money from the log that was told, as the query service does. */
final class Counted {
    private static final LocalDate PAID = LocalDate.of(2025, 7, 1);
    private static final LocalDate YEAR_END = LocalDate.of(2026, 3, 31);

    private Counted() {}

    static CameOfIt in(Told told) {
        var outcomes = outcomes(told);
        return between(outcomes, outcomes.positionOn(PAID), outcomes.positionOn(YEAR_END));
    }

    /** Up to the position that reached so many; their skills are not asked for. */
    static CameOfIt firstReached(Told told, long people) {
        var outcomes = outcomes(told);
        long baseline = outcomes.positionOn(PAID);
        long position = baseline + 1;
        while (count(outcomes, OutcomeMeasure.PEOPLE_REACHED, baseline, position) < people) {
            position++;
        }
        return new CameOfIt(baseline, position, count(outcomes, OutcomeMeasure.PEOPLE_REACHED, baseline, position), 0);
    }

    private static CameOfIt between(Outcomes outcomes, long baseline, long position) {
        return new CameOfIt(
                baseline,
                position,
                count(outcomes, OutcomeMeasure.PEOPLE_REACHED, baseline, position),
                count(outcomes, OutcomeMeasure.ELEMENTS_SIGNED_OFF, baseline, position));
    }

    private static long count(Outcomes outcomes, OutcomeMeasure measure, long baseline, long position) {
        return Objects.requireNonNull(
                outcomes.figure(measure, baseline, position).count());
    }

    private static Outcomes outcomes(Told told) {
        return new Outcomes(past(told), (_, _) -> Set.of());
    }

    private static Collection<PersonPast> past(Told told) {
        var projection = new OutcomesProjection();
        Map<PersonId, PersonPast> people = new HashMap<>();
        var log = told.log();
        for (int i = 0; i < log.size(); i++) {
            var fact = recorded(i + 1L, log.get(i));
            if (projection.families().stream().anyMatch(family -> family.isInstance(fact.event()))) {
                projection
                        .touchedBy(fact.event())
                        .forEach(person -> people.put(person, projection.after(person, people.get(person), fact)));
            }
        }
        return people.values();
    }

    private static RecordedEvent<?> recorded(long position, DomainEvent event) {
        var tenant = new TenantId("any");
        var id = new UUID(0, position);
        return new RecordedEvent<>(
                tenant, position, id, new CommandId(id), RecordedEvent.SYSTEM, tenant, event.occurredAt(), true, event);
    }
}
