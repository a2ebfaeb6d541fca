package trellis.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trellis.decide.Command;
import trellis.decide.assessment.AssessmentCommand.Outcome;
import trellis.decide.assessment.AssessmentCommand.RecordObservation;
import trellis.decide.assessment.AssessmentCommand.SelfAssess;
import trellis.decide.signoff.SignOffCommand.LapseSignOff;
import trellis.decide.signoff.SignOffCommand.RequestSignOff;
import trellis.decide.signoff.SignOffCommand.ReturnRequest;
import trellis.decide.signoff.SignOffCommand.RevokeSignOff;
import trellis.decide.signoff.SignOffCommand.SignOff;
import trellis.decide.signoff.SignOffCommand.WithdrawRequest;
import trellis.language.Digest;
import trellis.language.ElementCode;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.Rating;
import trellis.language.RecordedEvent;
import trellis.language.Sealed;
import trellis.language.assessment.AssessmentId;
import trellis.language.assessment.LateEntryReason;
import trellis.language.assessment.ObservationId;
import trellis.language.signoff.RequestId;
import trellis.language.signoff.ReturnReason;
import trellis.language.signoff.RevocationReason;
import trellis.language.signoff.SignOffId;

/** Writes down what people ask for about one worker's skills. A {@code turn} tells repeated goes at one skill apart. */
final class Scribe {
    private static final Digest REQUEST =
            Ids.digest("I have practised this skill, I believe that I meet it, and what is recorded about it is true.");
    private static final Digest SIGN_OFF =
            Ids.digest("I have judged this skill against its criterion on the evidence shown, I am entitled to sign it"
                    + " off, and I answer for this decision.");

    private final String tenant;
    private final Worker worker;
    private final Catalogue catalogue;
    private final List<Step> steps = new ArrayList<>();

    Scribe(String tenant, Worker worker, Catalogue catalogue) {
        this.tenant = tenant;
        this.worker = worker;
        this.catalogue = catalogue;
    }

    List<Step> steps() {
        return steps;
    }

    /** @param feedback null for none; with {@code rating} below 3 it is also the next step */
    record Seen(
            ElementCode element,
            int turn,
            int rating,
            @Nullable String feedback) {}

    void claim(Instant at, ElementCode element, int rating, @Nullable String comment) {
        var assessment = new AssessmentId(id("claim", element, at));
        ask(
                at,
                null,
                sealing -> new SelfAssess(
                        worker.person(),
                        at,
                        assessment,
                        worker.person(),
                        catalogue.pinned(element),
                        null,
                        new Rating(rating),
                        comment == null ? null : sealing.seal(worker.person(), "comment", comment)));
    }

    /** All of one occasion share a method. */
    void observe(Instant at, PersonId assessor, List<Seen> seen) {
        observe(at, assessor, LondonDay.of(at), null, seen);
    }

    void observe(Instant at, PersonId assessor, LocalDate happenedOn, @Nullable LateEntryReason late, List<Seen> seen) {
        var observation =
                new ObservationId(id("observation", at, seen.getFirst().element()));
        var method = catalogue.method(seen.getFirst().element());
        ask(at, null, sealing -> {
            List<Outcome> outcomes =
                    seen.stream().map(each -> outcome(each, sealing)).toList();
            return new RecordObservation(
                    assessor,
                    at,
                    observation,
                    worker.person(),
                    null,
                    happenedOn,
                    method,
                    worker.job().setting(),
                    late,
                    Ids.digest(observation + "\n" + happenedOn + "\n" + outcomes),
                    outcomes);
        });
    }

    private Outcome outcome(Seen seen, Sealing sealing) {
        String text = seen.feedback();
        Sealed feedback = text == null ? null : sealing.seal(worker.person(), "feedback", text);
        Sealed next = seen.rating() >= 3
                ? null
                : sealing.seal(
                        worker.person(), "next-step", "Practise with your assessor and book another observation.");
        return new Outcome(
                assessment(seen.element(), seen.turn()),
                catalogue.pinned(seen.element()),
                new Rating(seen.rating()),
                feedback,
                next);
    }

    void request(Instant at, ElementCode element, int turn, PersonId signatory) {
        ask(
                at,
                null,
                _ -> new RequestSignOff(
                        worker.person(),
                        at,
                        requestId(element, turn),
                        worker.person(),
                        element,
                        assessment(element, turn),
                        signatory,
                        REQUEST));
    }

    void withdraw(Instant at, ElementCode element, int turn) {
        ask(
                at,
                null,
                _ -> new WithdrawRequest(worker.person(), at, requestId(element, turn), worker.person(), element));
    }

    void sign(Instant at, ElementCode element, int turn, PersonId signatory, @Nullable String refusal) {
        ask(
                at,
                refusal,
                _ -> new SignOff(
                        signatory,
                        at,
                        signOff(element, turn),
                        requestId(element, turn),
                        worker.person(),
                        catalogue.pinned(element),
                        SIGN_OFF));
    }

    void giveBack(Instant at, ElementCode element, int turn, PersonId signatory, ReturnReason reason, String comment) {
        ask(
                at,
                null,
                sealing -> new ReturnRequest(
                        signatory,
                        at,
                        requestId(element, turn),
                        worker.person(),
                        element,
                        reason,
                        sealing.seal(worker.person(), "comment", comment),
                        sealing.seal(worker.person(), "next-step", "Bring one more example and ask again.")));
    }

    void revoke(Instant at, ElementCode element, int turn, PersonId by, RevocationReason reason, String note) {
        ask(
                at,
                null,
                sealing -> new RevokeSignOff(
                        by,
                        at,
                        signOff(element, turn),
                        worker.person(),
                        element,
                        reason,
                        sealing.seal(worker.person(), "note", note)));
    }

    void lapse(Instant at, ElementCode element, int turn) {
        ask(
                at,
                null,
                _ -> new LapseSignOff(RecordedEvent.SYSTEM, at, signOff(element, turn), worker.person(), element));
    }

    private void ask(Instant at, @Nullable String refusal, Function<Sealing, Command> command) {
        steps.add(new Step.Ask(at, refusal, command));
    }

    private AssessmentId assessment(ElementCode element, int turn) {
        return new AssessmentId(id("assessment", element, turn));
    }

    private RequestId requestId(ElementCode element, int turn) {
        return new RequestId(id("request", element, turn));
    }

    private SignOffId signOff(ElementCode element, int turn) {
        return new SignOffId(id("sign-off", element, turn));
    }

    private UUID id(Object... what) {
        return Ids.of(tenant, worker.person(), List.of(what));
    }
}
