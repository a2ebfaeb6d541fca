package trellis.query.door;

import java.time.LocalDate;
import java.util.UUID;
import trellis.language.assessment.Method;
import trellis.language.signoff.Evidence;

/** @param record digest of the record relied on: what is stored today must still give it */
public record EvidenceView(UUID assessment, UUID observation, Method method, LocalDate happenedOn, String record) {
    public static EvidenceView of(Evidence evidence) {
        return new EvidenceView(
                evidence.assessment().value(),
                evidence.observation().value(),
                evidence.method(),
                evidence.happenedOn(),
                evidence.record().value());
    }
}
