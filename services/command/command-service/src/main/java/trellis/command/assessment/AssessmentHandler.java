package trellis.command.assessment;

import static trellis.language.Role.ASSESSOR;
import static trellis.language.Role.SUPPORT_WORKER;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.command.assessment.AssessmentRequests.Claim;
import trellis.command.assessment.AssessmentRequests.Observation;
import trellis.command.door.Acceptance;
import trellis.command.door.Door;
import trellis.command.door.Entry;
import trellis.command.door.National;
import trellis.command.vault.SealedTexts;
import trellis.decide.assessment.AssessmentCommand.Outcome;
import trellis.decide.assessment.AssessmentCommand.RecordObservation;
import trellis.decide.assessment.AssessmentCommand.SelfAssess;
import trellis.language.PersonId;
import trellis.language.Rating;
import trellis.language.Sealed;
import trellis.language.assessment.AssessmentId;
import trellis.language.assessment.ObservationId;

/** Makes the commands about what a worker can do: pins each element's terms and seals each text for the worker. */
final class AssessmentHandler {
    private final Door door;
    private final National national;
    private final SealedTexts texts;

    AssessmentHandler(Door door, National national, SealedTexts texts) {
        this.door = door;
        this.national = national;
        this.texts = texts;
    }

    Acceptance claim(Entry entry, Claim asked) {
        door.require(entry, SelfAssess.class, SUPPORT_WORKER);
        return door.send(
                entry,
                new SelfAssess(
                        entry.actor(),
                        entry.at(),
                        new AssessmentId(entry.id("assessment")),
                        entry.actor(),
                        national.element("element", asked.element()),
                        asked.stage(),
                        new Rating(asked.rating()),
                        sealed(entry, entry.actor(), "comment", asked.comment())));
    }

    Acceptance observe(Entry entry, Observation asked) {
        door.require(entry, RecordObservation.class, ASSESSOR);
        var outcomes = outcomes(entry, asked);
        return door.send(
                entry,
                new RecordObservation(
                        entry.actor(),
                        entry.at(),
                        new ObservationId(entry.id("observation")),
                        new PersonId(asked.worker()),
                        asked.stage(),
                        asked.happenedOn(),
                        asked.method(),
                        asked.setting(),
                        asked.lateReason(),
                        ObservationRecord.digest(entry.actor(), asked, outcomes),
                        outcomes));
    }

    private List<Outcome> outcomes(Entry entry, Observation asked) {
        var worker = new PersonId(asked.worker());
        var outcomes = new ArrayList<Outcome>();
        for (var outcome : asked.outcomes()) {
            var field = "outcomes[" + outcomes.size() + "]";
            outcomes.add(new Outcome(
                    new AssessmentId(entry.id(field)),
                    national.element(field + ".element", outcome.element()),
                    new Rating(outcome.rating()),
                    sealed(entry, worker, field + ".feedback", outcome.feedback()),
                    sealed(entry, worker, field + ".nextStep", outcome.nextStep())));
        }
        return outcomes;
    }

    private @Nullable Sealed sealed(Entry entry, PersonId worker, String field, @Nullable String text) {
        return texts.seal(entry.tenant(), worker, entry.command(), field, text);
    }
}
