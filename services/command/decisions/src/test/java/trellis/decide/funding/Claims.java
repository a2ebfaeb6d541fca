package trellis.decide.funding;

import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.HIRED;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.id;
import static trellis.decide.Given.person;
import static trellis.decide.funding.Offers.ABE;
import static trellis.decide.funding.Offers.LINE;
import static trellis.decide.funding.Offers.RITA;
import static trellis.decide.funding.Offers.RITAS;
import static trellis.decide.funding.Offers.TRUST;
import static trellis.decide.funding.Purse.FIN;
import static trellis.decide.funding.Purse.FUNDER;
import static trellis.decide.funding.Purse.LENA;
import static trellis.decide.funding.Purse.duty;
import static trellis.decide.funding.Purse.entry;
import static trellis.decide.funding.Purse.trusted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import trellis.decide.funding.Allocation.Phase;
import trellis.decide.funding.ClaimCommand.ReturnClaim;
import trellis.decide.funding.ClaimCommand.SubmitClaim;
import trellis.decide.funding.ClaimCommand.VerifyClaim;
import trellis.decide.funding.ClaimCommand.WithdrawClaim;
import trellis.language.Digest;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.funding.AgreementEvent.AgreementDrawnUp;
import trellis.language.funding.AgreementEvent.AgreementSigned;
import trellis.language.funding.AgreementEvent.InstalmentReleased;
import trellis.language.funding.AgreementId;
import trellis.language.funding.ClaimEvent.ClaimReturned;
import trellis.language.funding.ClaimEvent.ClaimSubmitted;
import trellis.language.funding.ClaimEvent.ClaimVerified;
import trellis.language.funding.ClaimEvent.ClaimWithdrawn;
import trellis.language.funding.ClaimId;
import trellis.language.funding.ClaimLine;
import trellis.language.funding.ClaimReturnReason;
import trellis.language.funding.Condition;
import trellis.language.funding.ConditionKind;
import trellis.language.funding.Document;
import trellis.language.funding.Duty;
import trellis.language.funding.Instalment;
import trellis.language.funding.Pence;
import trellis.language.funding.SpendKind;
import trellis.language.organisation.OrganisationCode;

/** An agreement in force with a host: £100 at once, £60 in September on two conditions, £40 in the spring. Vera verifies. */
final class Claims {
    static final PersonId VERA = person(47);
    static final PersonId HANNAH = person(46);
    static final OrganisationCode HOST = new OrganisationCode("RD8");
    static final AgreementId AGREEMENT = new AgreementId(id(601));
    static final Document PAPER = new Document(new Digest("paper"), "GA-7");
    static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    static final LocalDate SPRING = LocalDate.of(2027, 3, 1);
    static final ClaimId CLAIM = new ClaimId(id(701));
    static final ClaimId OTHER_CLAIM = new ClaimId(id(702));
    static final Digest INVOICE = new Digest("invoice");
    static final List<Instalment> INSTALMENTS = List.of(
            new Instalment(1, new Pence(10_000), LocalDate.of(2026, 4, 1), List.of()),
            new Instalment(
                    2,
                    new Pence(6_000),
                    SEPTEMBER,
                    List.of(new Condition(1, ConditionKind.REPORT), new Condition(2, ConditionKind.DELIVERABLE))),
            new Instalment(3, new Pence(4_000), SPRING, List.of()));
    static final AgreementDrawnUp DRAWN_UP = new AgreementDrawnUp(
            AGREEMENT, LINE, PAPER, List.of(FUNDER, TRUST, HOST), HOST, INSTALMENTS, LENA, EARLIER);

    private Claims() {}

    static List<DomainEvent> people() {
        var people = new ArrayList<>(Offers.people());
        people.add(trusted(VERA, Duty.VERIFIER));
        return people;
    }

    static AgreementSigned signed(OrganisationCode party, PersonId by, boolean last) {
        return new AgreementSigned(AGREEMENT, LINE, PAPER.digest(), party, duty(by, Duty.APPROVER), last, by, EARLIER);
    }

    static List<DomainEvent> agreed() {
        var facts = new ArrayList<>(Offers.in(Phase.ACCEPTED));
        facts.addAll(
                List.of(DRAWN_UP, signed(TRUST, RITA, false), signed(HOST, HANNAH, false), signed(FUNDER, ABE, true)));
        return facts;
    }

    static InstalmentReleased released(int instalment) {
        return new InstalmentReleased(
                entry(30 + instalment),
                AGREEMENT,
                LINE,
                instalment,
                INSTALMENTS.get(instalment - 1).amount(),
                LocalDate.of(2026, 6, 1),
                "P-" + instalment,
                FIN,
                EARLIER);
    }

    static ClaimLine spent(int number, long pence, Digest paper) {
        return spent(number, pence, SEPTEMBER, paper);
    }

    static ClaimLine spent(int number, long pence, LocalDate on, Digest paper) {
        return new ClaimLine(number, SpendKind.TRAINING, new Pence(pence), on, new Document(paper, "INV-1"));
    }

    static SubmitClaim submit(ClaimLine... lines) {
        return new SubmitClaim(RITA, NOW, CLAIM, LINE, List.of(lines), RITAS);
    }

    static ClaimSubmitted submitted(ClaimId claim, long pence, Digest paper) {
        return new ClaimSubmitted(
                claim, LINE, new Pence(pence), List.of(spent(1, pence, paper)), RITAS.grant(), RITA, EARLIER);
    }

    static ClaimWithdrawn withdrawn(ClaimId claim, long pence, Digest paper) {
        return new ClaimWithdrawn(claim, LINE, new Pence(pence), List.of(paper), RITAS.grant(), RITA, EARLIER);
    }

    static ClaimVerified verified(ClaimId claim, long pence) {
        return new ClaimVerified(entry(40), claim, LINE, new Pence(pence), VERA, EARLIER);
    }

    static ClaimReturned returned(ClaimId claim, long pence, Digest paper) {
        return new ClaimReturned(
                claim, LINE, new Pence(pence), List.of(paper), ClaimReturnReason.EVIDENCE_UNCLEAR, VERA, EARLIER);
    }

    static WithdrawClaim withdraw() {
        return new WithdrawClaim(RITA, NOW, CLAIM, LINE, RITAS);
    }

    static VerifyClaim verify(PersonId by, OrganisationCode... ties) {
        return new VerifyClaim(by, NOW, entry(9), CLAIM, LINE, Set.of(ties));
    }

    static ReturnClaim giveBack(PersonId by, OrganisationCode... ties) {
        return new ReturnClaim(by, NOW, CLAIM, LINE, ClaimReturnReason.EVIDENCE_UNCLEAR, Set.of(ties));
    }

    static PartyGrant grant(OrganisationCode organisation, PersonId person) {
        return new PartyGrant(organisation, RITAS.grant(), person, HIRED, null);
    }
}
