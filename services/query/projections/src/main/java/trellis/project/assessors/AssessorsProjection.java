package trellis.project.assessors;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.RecordedEvent;
import trellis.language.assessment.AssessmentEvent;
import trellis.language.assessment.AssessmentEvent.AssessorAuthorised;
import trellis.language.assessment.AssessmentEvent.AuthorityWithdrawn;
import trellis.language.assessment.AssessmentEvent.CompetencyAssessed;
import trellis.language.assessment.AssessmentEvent.RegistrationChecked;
import trellis.language.assessment.AssessmentEvent.SelfAssessed;
import trellis.project.RowByRow;
import trellis.project.assessors.Assessor.Authority;
import trellis.project.assessors.Assessor.Check;

/** Keeps who was authorised for what, and what each look at the register said. */
public final class AssessorsProjection implements RowByRow<PersonId, Assessor> {
    @Override
    public String name() {
        return "assessors";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return Set.of(AssessmentEvent.class);
    }

    @Override
    public Set<PersonId> touchedBy(DomainEvent event) {
        if (event instanceof AssessmentEvent assessment) {
            return assessorOf(assessment);
        }
        throw RowByRow.unknown(event);
    }

    /** Whose entitlement the fact is about; an answer is about a worker's. */
    public static Set<PersonId> assessorOf(AssessmentEvent event) {
        return switch (event) {
            case AssessorAuthorised e -> Set.of(e.assessor());
            case AuthorityWithdrawn e -> Set.of(e.assessor());
            case RegistrationChecked e -> Set.of(e.assessor());
            case SelfAssessed _, CompetencyAssessed _ -> Set.of();
        };
    }

    @Override
    public @Nullable Assessor after(PersonId key, @Nullable Assessor row, RecordedEvent<?> fact) {
        if (fact.event() instanceof AssessmentEvent event) {
            return after(key, row, event);
        }
        throw RowByRow.unknown(fact.event());
    }

    /** What stands of the assessor after the fact. */
    public static @Nullable Assessor after(PersonId key, @Nullable Assessor row, AssessmentEvent event) {
        return switch (event) {
            case AssessorAuthorised e ->
                orNew(key, row)
                        .with(new Check(e.registration(), e.authorisedBy(), e.occurredAt()))
                        .with(authority(e));
            case RegistrationChecked e ->
                orNew(key, row).with(new Check(e.registration(), e.checkedBy(), e.occurredAt()));
            case AuthorityWithdrawn e ->
                row == null ? null : row.without(e.authority(), e.occurredAt(), e.reasonCode());
            case SelfAssessed _, CompetencyAssessed _ -> row;
        };
    }

    private static Assessor orNew(PersonId key, @Nullable Assessor row) {
        return row == null ? new Assessor(key, List.of(), List.of()) : row;
    }

    private static Authority authority(AssessorAuthorised e) {
        return new Authority(
                e.authority(),
                e.elements(),
                e.stages(),
                e.settings(),
                e.from(),
                e.until(),
                e.authorisedBy(),
                e.occurredAt(),
                null,
                null);
    }
}
