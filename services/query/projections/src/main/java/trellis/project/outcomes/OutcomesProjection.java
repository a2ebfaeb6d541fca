package trellis.project.outcomes;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.RecordedEvent;
import trellis.language.signoff.SignOffEvent;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffEvent.SignOffLapsed;
import trellis.language.signoff.SignOffEvent.SignOffRequestWithdrawn;
import trellis.language.signoff.SignOffEvent.SignOffRequested;
import trellis.language.signoff.SignOffEvent.SignOffReturned;
import trellis.language.signoff.SignOffEvent.SignOffRevoked;
import trellis.language.signoff.SignOffEvent.SignOffSuperseded;
import trellis.language.workforce.PostDetails;
import trellis.language.workforce.PostEndReason;
import trellis.language.workforce.WorkforceEvent;
import trellis.language.workforce.WorkforceEvent.EducationRecorded;
import trellis.language.workforce.WorkforceEvent.ImportUndone;
import trellis.language.workforce.WorkforceEvent.PostChanged;
import trellis.language.workforce.WorkforceEvent.PostEnded;
import trellis.language.workforce.WorkforceEvent.PostReopened;
import trellis.language.workforce.WorkforceEvent.PostStarted;
import trellis.language.workforce.WorkforceEvent.RegistrationWithdrawn;
import trellis.language.workforce.WorkforceEvent.SheetImported;
import trellis.language.workforce.WorkforceEvent.StageSet;
import trellis.language.workforce.WorkforceEvent.WorkerRegistered;
import trellis.project.RowByRow;
import trellis.project.Validity;
import trellis.project.outcomes.PersonPast.Schooled;
import trellis.project.outcomes.PostPast.Detailed;
import trellis.project.outcomes.PostPast.End;
import trellis.project.outcomes.PostPast.Staged;
import trellis.project.workers.WorkersProjection;

/** Keeps of each worker what outcomes and scoping returns are counted from, so that both can be for any past position. */
public final class OutcomesProjection implements RowByRow<PersonId, PersonPast> {
    @Override
    public String name() {
        return "outcomes";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return Set.of(WorkforceEvent.class, SignOffEvent.class);
    }

    @Override
    public Set<PersonId> touchedBy(DomainEvent event) {
        if (event instanceof SignOffEvent signOff) {
            return Set.of(signOff.worker());
        }
        if (event instanceof WorkforceEvent workforce) {
            return WorkersProjection.workerOf(workforce);
        }
        throw RowByRow.unknown(event);
    }

    @Override
    public PersonPast after(PersonId key, @Nullable PersonPast row, RecordedEvent<?> fact) {
        var past = (row == null ? PersonPast.of(key) : row).marked(LondonDay.of(fact.recordedAt()), fact.position());
        if (fact.event() instanceof SignOffEvent event) {
            return decided(past, event, fact.position());
        }
        if (fact.event() instanceof WorkforceEvent event) {
            return employed(past, event, fact.position());
        }
        throw RowByRow.unknown(fact.event());
    }

    private static PersonPast decided(PersonPast past, SignOffEvent event, long at) {
        var on = LondonDay.of(event.occurredAt());
        return switch (event) {
            case CompetencySignedOff e ->
                past.with(new SignOffPast(
                        e.signOff(),
                        e.element(),
                        e.stage(),
                        e.edition(),
                        new Validity(e.signedOn(), e.expiresOn(), null),
                        at,
                        null));
            case SignOffRevoked e -> past.ended(e.signOff(), on, at);
            case SignOffSuperseded e -> past.ended(e.signOff(), on, at);
            case SignOffRequested _, SignOffRequestWithdrawn _, SignOffReturned _, SignOffLapsed _ -> past;
        };
    }

    private static PersonPast employed(PersonPast past, WorkforceEvent event, long at) {
        return switch (event) {
            case PostStarted e ->
                past.with(new PostPast(
                        e.post(),
                        e.startsOn(),
                        at,
                        null,
                        List.of(detailed(at, e.startsOn(), e.details())),
                        List.of(),
                        List.of()));
            case PostChanged e -> past.post(e.post(), post -> post.with(detailed(at, e.effectiveOn(), e.details())));
            case EducationRecorded e ->
                past.with(new Schooled(at, e.asOf(), e.education().highest()));
            case StageSet e ->
                past.post(e.post(), post -> post.with(new Staged(at, e.effectiveOn(), e.stage(), e.basis())));
            case PostEnded e ->
                past.post(
                        e.post(),
                        post -> post.with(new End(at, e.endedOn(), e.reason() == PostEndReason.ENTERED_IN_ERROR)));
            case PostReopened e -> past.post(e.post(), post -> post.with(new End(at, null, false)));
            case RegistrationWithdrawn _ -> past.posts(post -> post.withdrawn(at));
            case WorkerRegistered _, SheetImported _, ImportUndone _ -> past;
        };
    }

    private static Detailed detailed(long at, LocalDate from, PostDetails details) {
        return new Detailed(at, from, details.profession(), details.hours().minutes());
    }
}
