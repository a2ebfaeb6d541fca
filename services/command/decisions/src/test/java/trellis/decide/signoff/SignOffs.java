package trellis.decide.signoff;

import static trellis.decide.Given.CONSENT;
import static trellis.decide.Given.DECLARED;
import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.EDITION;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.RUTH;
import static trellis.decide.Given.RUTHS;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.WANDA;
import static trellis.decide.Given.WORDS;
import static trellis.decide.Given.assessors;
import static trellis.decide.Given.id;
import static trellis.decide.Given.pinned;
import static trellis.decide.Given.wandaInPost;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.decide.PinnedElement;
import trellis.decide.Scenario;
import trellis.decide.signoff.SignOffCommand.LapseSignOff;
import trellis.decide.signoff.SignOffCommand.RequestSignOff;
import trellis.decide.signoff.SignOffCommand.ReturnRequest;
import trellis.decide.signoff.SignOffCommand.RevokeSignOff;
import trellis.decide.signoff.SignOffCommand.SignOff;
import trellis.decide.signoff.SignOffCommand.WithdrawRequest;
import trellis.language.PersonId;
import trellis.language.RecordedEvent;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.AssessmentId;
import trellis.language.assessment.Register;
import trellis.language.signoff.Authority;
import trellis.language.signoff.RequestId;
import trellis.language.signoff.ReturnReason;
import trellis.language.signoff.RevocationReason;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffEvent.SignOffRequestWithdrawn;
import trellis.language.signoff.SignOffEvent.SignOffRequested;
import trellis.language.signoff.SignOffEvent.SignOffReturned;
import trellis.language.signoff.SignOffEvent.SignOffRevoked;
import trellis.language.signoff.SignOffId;

/** What these tests say again and again. */
final class SignOffs {
    static final RequestId REQUEST = new RequestId(id(41));
    static final RequestId LATER_REQUEST = new RequestId(id(42));
    static final SignOffId SIGN_OFF = new SignOffId(id(51));
    static final SignOffId LATER_SIGN_OFF = new SignOffId(id(52));

    private SignOffs() {}

    static Scenario<SignOffCommand, SignOffState> signOff() {
        return Scenario.of(SignOffDecider.DECIDER).given(wandaInPost()).given(assessors());
    }

    static RequestSignOff ask(@Nullable AssessmentId assessment) {
        return new RequestSignOff(WANDA, NOW, REQUEST, WANDA, CONSENT, assessment, null, DECLARED);
    }

    static RequestSignOff ask(@Nullable AssessmentId assessment, @Nullable PersonId signatory) {
        return new RequestSignOff(WANDA, NOW, REQUEST, WANDA, CONSENT, assessment, signatory, DECLARED);
    }

    static SignOffRequested asked(RequestId request, AssessmentId assessment, @Nullable PersonId signatory) {
        return new SignOffRequested(request, WANDA, CONSENT, Stage.ENTRY, assessment, signatory, DECLARED, EARLIER);
    }

    static SignOffRequested asked(AssessmentId assessment) {
        return asked(REQUEST, assessment, null);
    }

    static WithdrawRequest withdraw(RequestId request) {
        return new WithdrawRequest(WANDA, NOW, request, WANDA, CONSENT);
    }

    static SignOffRequestWithdrawn askedNoMore(RequestId request) {
        return new SignOffRequestWithdrawn(request, WANDA, CONSENT, EARLIER);
    }

    static SignOff sign() {
        return sign(RUTH, pinned(CONSENT));
    }

    static SignOff sign(PersonId signatory, PinnedElement terms) {
        return new SignOff(signatory, NOW, SIGN_OFF, REQUEST, WANDA, terms, DECLARED);
    }

    static CompetencySignedOff signed(SignOffId signOff, AssessmentId assessment, @Nullable LocalDate expiresOn) {
        return new CompetencySignedOff(
                signOff,
                REQUEST,
                WANDA,
                EDITION,
                CONSENT,
                Stage.ENTRY,
                Setting.WARD,
                WORDS,
                assessment,
                List.of(),
                RUTH,
                RUTH,
                new Authority(RUTHS, Register.HCPC, TODAY),
                DECLARED,
                TODAY,
                null,
                expiresOn,
                EARLIER);
    }

    static ReturnRequest giveBack(ReturnReason reason) {
        return new ReturnRequest(RUTH, NOW, REQUEST, WANDA, CONSENT, reason, null, null);
    }

    static SignOffReturned givenBack(AssessmentId assessment, ReturnReason reason) {
        return new SignOffReturned(REQUEST, WANDA, CONSENT, assessment, RUTH, reason, null, null, EARLIER);
    }

    static RevokeSignOff revoke(PersonId actor, RevocationReason reason) {
        return new RevokeSignOff(actor, NOW, SIGN_OFF, WANDA, CONSENT, reason, null);
    }

    static SignOffRevoked revoked(PersonId actor, RevocationReason reason) {
        return new SignOffRevoked(SIGN_OFF, WANDA, CONSENT, actor, reason, null, EARLIER);
    }

    static LapseSignOff lapse(PersonId actor) {
        return new LapseSignOff(actor, NOW, SIGN_OFF, WANDA, CONSENT);
    }

    static LapseSignOff lapse() {
        return lapse(RecordedEvent.SYSTEM);
    }
}
