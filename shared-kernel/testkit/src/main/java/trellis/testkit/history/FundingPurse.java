package trellis.testkit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import trellis.language.funding.AgreementId;
import trellis.language.funding.ClaimEvent.ClaimSubmitted;
import trellis.language.funding.Instalment;
import trellis.language.funding.Line;
import trellis.language.funding.YearEndEvent.CarryOverAsked;

/** What is left to do with one allocation, in pence. */
final class FundingPurse {
    final Line line;
    final List<ClaimSubmitted> waiting = new ArrayList<>();
    final List<CarryOverAsked> asked = new ArrayList<>();
    Stage stage = Stage.PROPOSED;
    AgreementId agreement = new AgreementId(new UUID(0, 0));
    List<Instalment> instalments = List.of();
    long amount;
    long accepted;
    long released;
    long claimed;
    long verified;
    long askedToCarryOver;
    long lapsed;

    enum Stage {
        PROPOSED,
        SENT_BACK,
        OFFERED,
        ACCEPTED,
        DRAWN_UP,
        IN_FORCE,
        OVER
    }

    FundingPurse(Line line) {
        this.line = line;
    }

    /** Paid, and nobody spoke for it. */
    long unspent() {
        return released - claimed - askedToCarryOver - lapsed;
    }
}
