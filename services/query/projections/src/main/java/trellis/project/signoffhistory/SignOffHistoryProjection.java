package trellis.project.signoffhistory;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.LondonDay;
import trellis.language.RecordedEvent;
import trellis.language.assessment.AssessmentEvent;
import trellis.language.assessment.AssessmentEvent.AssessorAuthorised;
import trellis.language.assessment.AssessmentEvent.AuthorityWithdrawn;
import trellis.language.assessment.AssessmentEvent.CompetencyAssessed;
import trellis.language.assessment.AssessmentEvent.RegistrationChecked;
import trellis.language.assessment.AssessmentEvent.SelfAssessed;
import trellis.language.signoff.SignOffEvent;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffEvent.SignOffLapsed;
import trellis.language.signoff.SignOffEvent.SignOffRequestWithdrawn;
import trellis.language.signoff.SignOffEvent.SignOffRequested;
import trellis.language.signoff.SignOffEvent.SignOffReturned;
import trellis.language.signoff.SignOffEvent.SignOffRevoked;
import trellis.language.signoff.SignOffEvent.SignOffSuperseded;
import trellis.language.signoff.SignOffId;
import trellis.project.RowByRow;
import trellis.project.SkillKey;
import trellis.project.Validity;
import trellis.project.signoffhistory.HistoryRow.Since;
import trellis.project.signoffhistory.HistoryRow.What;

/** Gives every fact about a sign-off its row, and adds to a sign-off's row what has changed since. */
public final class SignOffHistoryProjection implements RowByRow<SkillKey, SignOffHistory> {
    @Override
    public String name() {
        return "signoffhistory";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return Set.of(SignOffEvent.class, AssessmentEvent.class);
    }

    @Override
    public Set<SkillKey> touchedBy(DomainEvent event) {
        if (event instanceof SignOffEvent signOff) {
            return Set.of(new SkillKey(signOff.worker(), signOff.element()));
        }
        if (event instanceof AssessmentEvent assessment) {
            return switch (assessment) {
                case CompetencyAssessed e -> Set.of(new SkillKey(e.worker(), e.element()));
                case SelfAssessed _, AssessorAuthorised _, AuthorityWithdrawn _, RegistrationChecked _ -> Set.of();
            };
        }
        throw RowByRow.unknown(event);
    }

    @Override
    public @Nullable SignOffHistory after(SkillKey key, @Nullable SignOffHistory row, RecordedEvent<?> fact) {
        if (fact.event() instanceof SignOffEvent event) {
            var before = row == null ? SignOffHistory.EMPTY : row;
            return changed(before, event, fact).then(new AuditRows(fact, key, before).row(event));
        }
        if (fact.event() instanceof AssessmentEvent event) {
            return switch (event) {
                case CompetencyAssessed e -> row == null ? null : assessedAgain(row, e, fact);
                case SelfAssessed _, AssessorAuthorised _, AuthorityWithdrawn _, RegistrationChecked _ -> row;
            };
        }
        throw RowByRow.unknown(fact.event());
    }

    private static SignOffHistory changed(SignOffHistory before, SignOffEvent event, RecordedEvent<?> fact) {
        return switch (event) {
            case SignOffRequested _, SignOffRequestWithdrawn _, SignOffReturned _ -> before;
            case CompetencySignedOff _ -> {
                var again = since(What.SIGNED_AGAIN, fact, null);
                yield before.eachSigned(row -> row.since(again, row.validity()));
            }
            case SignOffRevoked e ->
                ended(before, e.signOff(), since(What.REVOKED, fact, e.reason().name()));
            case SignOffSuperseded e -> ended(before, e.signOff(), since(What.SUPERSEDED, fact, null));
            case SignOffLapsed e -> {
                var lapsed = since(What.LAPSED, fact, null);
                yield before.eachSigned(
                        row -> e.signOff().equals(row.signOff()) ? row.since(lapsed, row.validity()) : row);
            }
        };
    }

    private static SignOffHistory ended(SignOffHistory before, SignOffId signOff, Since change) {
        return before.eachSigned(
                row -> signOff.equals(row.signOff()) ? row.since(change, endedOn(row.validity(), change)) : row);
    }

    private static @Nullable Validity endedOn(@Nullable Validity validity, Since change) {
        return validity == null ? null : validity.endedOn(LondonDay.of(change.at()));
    }

    private static SignOffHistory assessedAgain(SignOffHistory row, CompetencyAssessed e, RecordedEvent<?> fact) {
        var again = since(What.ASSESSED_AGAIN, fact, e.meets() ? "MEETS" : "NOT_YET");
        return row.eachSigned(signed -> signed.since(again, signed.validity()));
    }

    private static Since since(What what, RecordedEvent<?> fact, @Nullable String note) {
        return new Since(what, fact.position(), fact.event().occurredAt(), fact.actor(), note);
    }
}
