package trellis.command.signoff;

import static trellis.language.Role.ASSESSOR;
import static trellis.language.Role.EDUCATOR;
import static trellis.language.Role.SUPPORT_WORKER;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.command.door.Acceptance;
import trellis.command.door.Door;
import trellis.command.door.Entry;
import trellis.command.door.Facts;
import trellis.command.door.National;
import trellis.command.signoff.SignOffRequests.AskForSignOff;
import trellis.command.signoff.SignOffRequests.GiveBack;
import trellis.command.signoff.SignOffRequests.Revoke;
import trellis.command.vault.SealedTexts;
import trellis.decide.signoff.SignOffCommand.RequestSignOff;
import trellis.decide.signoff.SignOffCommand.ReturnRequest;
import trellis.decide.signoff.SignOffCommand.RevokeSignOff;
import trellis.decide.signoff.SignOffCommand.SignOff;
import trellis.decide.signoff.SignOffCommand.WithdrawRequest;
import trellis.language.PersonId;
import trellis.language.Sealed;
import trellis.language.assessment.AssessmentId;
import trellis.language.signoff.RequestId;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffEvent.SignOffRequested;
import trellis.language.signoff.SignOffId;

/** Makes the commands about sign-offs: finds worker and element by the id, pins the terms, seals the texts. */
final class SignOffHandler {
    private final Door door;
    private final Facts facts;
    private final National national;
    private final SealedTexts texts;

    SignOffHandler(Door door, Facts facts, National national, SealedTexts texts) {
        this.door = door;
        this.facts = facts;
        this.national = national;
        this.texts = texts;
    }

    Acceptance request(Entry entry, AskForSignOff asked) {
        door.require(entry, RequestSignOff.class, SUPPORT_WORKER);
        return door.send(
                entry,
                new RequestSignOff(
                        entry.actor(),
                        entry.at(),
                        new RequestId(entry.id("request")),
                        entry.actor(),
                        national.element("element", asked.element()).element(),
                        asked.assessment() == null ? null : new AssessmentId(asked.assessment()),
                        asked.signatory() == null ? null : new PersonId(asked.signatory()),
                        Declarations.REQUEST.declared(asked.declared())));
    }

    Acceptance withdraw(Entry entry, UUID request) {
        door.require(entry, WithdrawRequest.class, SUPPORT_WORKER);
        var of = requested(entry, request);
        return door.send(
                entry, new WithdrawRequest(entry.actor(), entry.at(), of.request(), of.worker(), of.element()));
    }

    Acceptance signOff(Entry entry, UUID request, boolean declared) {
        door.require(entry, SignOff.class, ASSESSOR);
        return door.send(entry, signing(entry, requested(entry, request), declared));
    }

    Acceptance giveBack(Entry entry, UUID request, GiveBack asked) {
        door.require(entry, ReturnRequest.class, ASSESSOR);
        return door.send(entry, returning(entry, requested(entry, request), asked));
    }

    Acceptance revoke(Entry entry, UUID signOff, Revoke asked) {
        door.require(entry, RevokeSignOff.class, ASSESSOR, EDUCATOR);
        var signed = facts.founded(entry.tenant(), "sign-off", signOff, CompetencySignedOff.class);
        return door.send(
                entry,
                new RevokeSignOff(
                        entry.actor(),
                        entry.at(),
                        signed.signOff(),
                        signed.worker(),
                        signed.element(),
                        asked.reason(),
                        sealed(entry, signed.worker(), "note", asked.note())));
    }

    SignOffRequested requested(Entry entry, UUID request) {
        return facts.founded(entry.tenant(), "request", request, SignOffRequested.class);
    }

    SignOff signing(Entry entry, SignOffRequested of, boolean declared) {
        return new SignOff(
                entry.actor(),
                entry.at(),
                new SignOffId(entry.id("sign-off")),
                of.request(),
                of.worker(),
                national.element(of.element()),
                Declarations.SIGN_OFF.declared(declared));
    }

    ReturnRequest returning(Entry entry, SignOffRequested of, GiveBack asked) {
        return new ReturnRequest(
                entry.actor(),
                entry.at(),
                of.request(),
                of.worker(),
                of.element(),
                asked.reason(),
                sealed(entry, of.worker(), "comment", asked.comment()),
                sealed(entry, of.worker(), "next-step", asked.nextStep()));
    }

    private @Nullable Sealed sealed(Entry entry, PersonId worker, String field, @Nullable String text) {
        return texts.seal(entry.tenant(), worker, entry.command(), field, text);
    }
}
