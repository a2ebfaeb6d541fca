package trellis.project.signoffhistory;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.ElementCode;
import trellis.language.LondonDay;
import trellis.language.PersonId;
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
import trellis.project.SkillKey;
import trellis.project.Validity;
import trellis.project.signoffhistory.HistoryRow.Since;
import trellis.project.signoffhistory.HistoryRow.What;

/**
 * Gives every fact about a sign-off its row, and adds to a sign-off's row what has changed since. What was told of a
 * signatory or a worker is kept once, by person: {@link SinceThen} joins it.
 */
public final class SignOffHistoryProjection implements RowByRow<HistoryKey, HistoryPart> {
    @Override
    public String name() {
        return "signoffhistory";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return Set.of(SignOffEvent.class, AssessmentEvent.class, WorkforceEvent.class);
    }

    @Override
    public Set<HistoryKey> touchedBy(DomainEvent event) {
        if (event instanceof SignOffEvent signOff) {
            return ofSkill(signOff.worker(), signOff.element());
        }
        if (event instanceof AssessmentEvent assessment) {
            return switch (assessment) {
                case CompetencyAssessed e -> ofSkill(e.worker(), e.element());
                case AssessorAuthorised e -> ofPerson(e.assessor());
                case AuthorityWithdrawn e -> ofPerson(e.assessor());
                case RegistrationChecked e -> ofPerson(e.assessor());
                case SelfAssessed _ -> Set.of();
            };
        }
        if (event instanceof WorkforceEvent workforce) {
            return switch (workforce) {
                case PostEnded e -> ofPerson(e.worker());
                case PostReopened e -> ofPerson(e.worker());
                case WorkerRegistered _,
                        PostStarted _,
                        PostChanged _,
                        StageSet _,
                        EducationRecorded _,
                        SheetImported _,
                        ImportUndone _,
                        RegistrationWithdrawn _ -> Set.of();
            };
        }
        throw RowByRow.unknown(event);
    }

    private static Set<HistoryKey> ofSkill(PersonId worker, ElementCode element) {
        return Set.of(new HistoryKey.OfSkill(new SkillKey(worker, element)));
    }

    private static Set<HistoryKey> ofPerson(PersonId person) {
        return Set.of(new HistoryKey.OfPerson(person));
    }

    @Override
    public @Nullable HistoryPart after(HistoryKey key, @Nullable HistoryPart part, RecordedEvent<?> fact) {
        return switch (key) {
            case HistoryKey.OfSkill(var skill) ->
                ofSkill(skill, part instanceof SignOffHistory standing ? standing : null, fact);
            case HistoryKey.OfPerson(var person) ->
                ofPerson(
                        part instanceof PersonHistory standing ? standing : new PersonHistory(person, List.of()), fact);
        };
    }

    private static @Nullable SignOffHistory ofSkill(
            SkillKey skill, @Nullable SignOffHistory row, RecordedEvent<?> fact) {
        return switch (fact.event()) {
            case SignOffEvent event -> {
                var before = row == null ? SignOffHistory.EMPTY : row;
                yield changed(before, event, fact).then(new AuditRows(fact, skill, before).row(event));
            }
            case CompetencyAssessed e -> row == null ? null : assessedAgain(row, e, fact);
            case DomainEvent event -> throw RowByRow.unknown(event);
        };
    }

    private static PersonHistory ofPerson(PersonHistory person, RecordedEvent<?> fact) {
        return switch (fact.event()) {
            case AssessorAuthorised e -> person.authorised(fact, e);
            case RegistrationChecked e -> person.checked(fact, e);
            case AuthorityWithdrawn e -> person.withdrawn(fact, e);
            case PostEnded e -> person.left(fact, e);
            case PostReopened e -> person.reopened(fact, e);
            case DomainEvent event -> throw RowByRow.unknown(event);
        };
    }

    private static SignOffHistory changed(SignOffHistory before, SignOffEvent event, RecordedEvent<?> fact) {
        return switch (event) {
            case SignOffRequested _ -> before;
            case SignOffRequestWithdrawn e -> before.answered(e.request());
            case SignOffReturned e -> before.answered(e.request());
            case CompetencySignedOff e -> {
                var again = Since.of(What.SIGNED_AGAIN, fact, null);
                yield before.answered(e.request()).eachSigned(row -> row.since(again, row.validity()));
            }
            case SignOffRevoked e ->
                ended(
                        before,
                        e.signOff(),
                        Since.of(What.REVOKED, fact, e.reason().name()));
            case SignOffSuperseded e -> ended(before, e.signOff(), Since.of(What.SUPERSEDED, fact, null));
            case SignOffLapsed e -> {
                var lapsed = Since.of(What.LAPSED, fact, null);
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
        var again = Since.of(What.ASSESSED_AGAIN, fact, e.meets() ? "MEETS" : "NOT_YET");
        return row.eachSigned(signed -> signed.since(again, signed.validity()));
    }
}
