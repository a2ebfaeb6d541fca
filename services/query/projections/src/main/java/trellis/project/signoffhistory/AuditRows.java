package trellis.project.signoffhistory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.RecordedEvent;
import trellis.language.Sealed;
import trellis.language.Stage;
import trellis.language.assessment.AssessmentId;
import trellis.language.signoff.RequestId;
import trellis.language.signoff.SignOffEvent;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffEvent.SignOffLapsed;
import trellis.language.signoff.SignOffEvent.SignOffRequestWithdrawn;
import trellis.language.signoff.SignOffEvent.SignOffRequested;
import trellis.language.signoff.SignOffEvent.SignOffReturned;
import trellis.language.signoff.SignOffEvent.SignOffRevoked;
import trellis.language.signoff.SignOffEvent.SignOffSuperseded;
import trellis.language.signoff.SignOffId;
import trellis.project.SkillKey;
import trellis.project.Validity;
import trellis.project.signoffhistory.HistoryRow.Outcome;
import trellis.project.signoffhistory.HistoryRow.Terms;

/** The row that a fact becomes, completed by the request or the sign-off that it answers. */
record AuditRows(RecordedEvent<?> fact, SkillKey skill, SignOffHistory before) {
    HistoryRow row(SignOffEvent event) {
        return switch (event) {
            case SignOffRequested e ->
                ofRequest(Outcome.REQUESTED, e.stage(), e.request(), e.assessment(), e.signatory(), null, List.of());
            case SignOffRequestWithdrawn e -> {
                var asked = before.requested(e.request());
                yield ofRequest(
                        Outcome.WITHDRAWN,
                        asked.map(HistoryRow::stage).orElse(null),
                        e.request(),
                        asked.map(HistoryRow::assessment).orElse(null),
                        asked.map(HistoryRow::signatory).orElse(null),
                        null,
                        List.of());
            }
            case SignOffReturned e ->
                ofRequest(
                        Outcome.RETURNED,
                        before.requested(e.request()).map(HistoryRow::stage).orElse(null),
                        e.request(),
                        e.assessment(),
                        e.signatory(),
                        e.reason().name(),
                        texts(e.comment(), e.nextStep()));
            case CompetencySignedOff e -> signed(e);
            case SignOffRevoked e ->
                over(Outcome.REVOKED, e.signOff(), null, e.reason().name(), texts(e.note()));
            case SignOffSuperseded e -> over(Outcome.SUPERSEDED, e.signOff(), e.by(), null, List.of());
            case SignOffLapsed e -> over(Outcome.LAPSED, e.signOff(), null, null, List.of());
        };
    }

    private HistoryRow signed(CompetencySignedOff e) {
        var terms = new Terms(
                e.edition(),
                e.setting(),
                e.criterion(),
                e.evidence(),
                e.authority(),
                e.declaration(),
                e.oldestObservationOn());
        return row(
                Outcome.SIGNED,
                e.stage(),
                e.request(),
                e.signOff(),
                e.assessment(),
                e.assessor(),
                e.signatory(),
                null,
                List.of(),
                terms,
                new Validity(e.signedOn(), e.expiresOn(), null));
    }

    private HistoryRow ofRequest(
            Outcome outcome,
            @Nullable Stage stage,
            RequestId request,
            @Nullable AssessmentId assessment,
            @Nullable PersonId signatory,
            @Nullable String reason,
            List<Sealed> texts) {
        return row(outcome, stage, request, null, assessment, null, signatory, reason, texts, null, null);
    }

    /** @param later the answer that took its place, or null to name the one that it rested on */
    private HistoryRow over(
            Outcome outcome,
            SignOffId signOff,
            @Nullable AssessmentId later,
            @Nullable String reason,
            List<Sealed> texts) {
        Optional<HistoryRow> signed = before.signed(signOff);
        return row(
                outcome,
                signed.map(HistoryRow::stage).orElse(null),
                signed.map(HistoryRow::request).orElse(null),
                signOff,
                later == null ? signed.map(HistoryRow::assessment).orElse(null) : later,
                signed.map(HistoryRow::assessor).orElse(null),
                signed.map(HistoryRow::signatory).orElse(null),
                reason,
                texts,
                signed.map(HistoryRow::terms).orElse(null),
                signed.map(HistoryRow::validity).orElse(null));
    }

    private HistoryRow row(
            Outcome outcome,
            @Nullable Stage stage,
            @Nullable RequestId request,
            @Nullable SignOffId signOff,
            @Nullable AssessmentId assessment,
            @Nullable PersonId assessor,
            @Nullable PersonId signatory,
            @Nullable String reason,
            List<Sealed> texts,
            @Nullable Terms terms,
            @Nullable Validity validity) {
        return new HistoryRow(
                fact.position(),
                outcome,
                skill,
                fact.actor(),
                fact.event().occurredAt(),
                fact.recordedAt(),
                fact.seeded(),
                stage,
                request,
                outcome == Outcome.REQUESTED,
                signOff,
                assessment,
                assessor,
                signatory,
                reason,
                texts,
                terms,
                validity,
                List.of());
    }

    private static List<Sealed> texts(@Nullable Sealed... texts) {
        return Stream.of(texts).flatMap(Stream::ofNullable).toList();
    }
}
