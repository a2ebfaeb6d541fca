package trellis.command.assessment;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trellis.command.assessment.AssessmentRequests.Observation;
import trellis.command.door.Sha256;
import trellis.decide.assessment.AssessmentCommand.Outcome;
import trellis.language.Digest;
import trellis.language.PersonId;
import trellis.language.Sealed;

/** One digest over an observation as it was entered, texts as cipher text: a later change anywhere would show. */
final class ObservationRecord {
    private ObservationRecord() {}

    static Digest digest(PersonId assessor, Observation entered, List<Outcome> outcomes) {
        var lines = outcomes.stream()
                .map(outcome -> String.join(
                        "|",
                        outcome.assessment().toString(),
                        outcome.element().element().value(),
                        Integer.toString(outcome.rating().value()),
                        cipherText(outcome.feedback()),
                        cipherText(outcome.nextStep())))
                .collect(Collectors.joining("\n"));
        return Sha256.of(String.join(
                "\n",
                "observation/1",
                assessor.toString(),
                entered.worker().toString(),
                entered.happenedOn().toString(),
                entered.method().name(),
                entered.setting().name(),
                lines));
    }

    private static String cipherText(@Nullable Sealed text) {
        return text == null ? "" : text.cipherText();
    }
}
