package trellis.decide.funding;

import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.HIRED;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.id;
import static trellis.decide.Given.person;
import static trellis.decide.funding.Purse.LENA;
import static trellis.decide.funding.Purse.PROGRAMME;
import static trellis.decide.funding.Purse.STREAM;
import static trellis.decide.funding.Purse.YEAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import trellis.decide.funding.Allocation.Phase;
import trellis.decide.funding.AllocationCommand.AcceptOffer;
import trellis.decide.funding.AllocationCommand.ApproveAllocation;
import trellis.decide.funding.AllocationCommand.DeclineOffer;
import trellis.decide.funding.AllocationCommand.ProposeAllocation;
import trellis.decide.funding.AllocationCommand.SendBackAllocation;
import trellis.decide.funding.AllocationCommand.WithdrawOffer;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.funding.AllocationEvent.AllocationApproved;
import trellis.language.funding.AllocationEvent.AllocationClosed;
import trellis.language.funding.AllocationEvent.AllocationOffered;
import trellis.language.funding.AllocationEvent.AllocationProposed;
import trellis.language.funding.AllocationEvent.AllocationSentBack;
import trellis.language.funding.AllocationEvent.OfferAccepted;
import trellis.language.funding.AllocationEvent.OfferDeclined;
import trellis.language.funding.AllocationEvent.OfferWithdrawn;
import trellis.language.funding.AllocationEvent.PartyNamed;
import trellis.language.funding.AllocationId;
import trellis.language.funding.Duty;
import trellis.language.funding.Line;
import trellis.language.funding.OfferEnd;
import trellis.language.funding.PartyRole;
import trellis.language.funding.Pence;
import trellis.language.funding.ReturnCause;
import trellis.language.organisation.GrantId;
import trellis.language.organisation.OrganisationCode;

/** £200 out of the stream for a trust: Lena proposes, Abe and Ada approve, Rita answers for the trust. */
final class Offers {
    static final PersonId ABE = person(43);
    static final PersonId ADA = person(44);
    static final PersonId RITA = person(45);
    static final OrganisationCode TRUST = new OrganisationCode("RGT");
    static final Line LINE = line(501, TRUST);
    static final Pence AMOUNT = new Pence(20_000);
    static final LocalDate ANSWER_BY = LocalDate.of(2026, 12, 18);
    static final PartyGrant RITAS = new PartyGrant(TRUST, new GrantId(id(511)), RITA, HIRED, null);

    private Offers() {}

    static Line line(long number, OrganisationCode recipient) {
        return new Line(new AllocationId(id(number)), PROGRAMME, STREAM, recipient, YEAR);
    }

    static List<DomainEvent> people() {
        var people = new ArrayList<>(Purse.people());
        people.add(Purse.trusted(ABE, Duty.APPROVER));
        people.add(Purse.trusted(ADA, Duty.APPROVER));
        return people;
    }

    static AllocationProposed proposed(Line line, Pence amount) {
        return new AllocationProposed(line, amount, ANSWER_BY, LENA, EARLIER);
    }

    static AllocationApproved approved(PersonId by, Pence amount, boolean complete) {
        return new AllocationApproved(LINE, amount, complete, by, EARLIER);
    }

    static AllocationOffered offered(Line line, Pence amount) {
        return new AllocationOffered(line, amount, ANSWER_BY, ABE, EARLIER);
    }

    static PartyNamed named(Line line) {
        return new PartyNamed(line, line.recipient(), PartyRole.RECIPIENT, ABE, EARLIER);
    }

    static OfferAccepted accepted(Line line, Pence offered, Pence accepted) {
        return new OfferAccepted(line, offered, accepted, RITAS.grant(), RITA, EARLIER);
    }

    static OfferDeclined declined(Line line, Pence offered) {
        return new OfferDeclined(line, offered, OfferEnd.NOT_NEEDED, RITAS.grant(), RITA, EARLIER);
    }

    static OfferWithdrawn withdrawn(Line line, Pence offered) {
        return new OfferWithdrawn(line, offered, OfferEnd.NOT_ANSWERED, LENA, EARLIER);
    }

    /** What must have happened to the line so that it stands so. */
    static List<DomainEvent> in(Phase phase) {
        var sentBack = new AllocationSentBack(LINE, ReturnCause.AMOUNT_TOO_HIGH, ABE, EARLIER);
        return switch (phase) {
            case UNKNOWN -> List.of();
            case PROPOSED -> List.of(proposed(LINE, AMOUNT));
            case SENT_BACK -> List.of(proposed(LINE, AMOUNT), sentBack);
            case OFFERED ->
                List.of(proposed(LINE, AMOUNT), approved(ABE, AMOUNT, true), offered(LINE, AMOUNT), named(LINE));
            case DECLINED -> and(in(Phase.OFFERED), declined(LINE, AMOUNT));
            case WITHDRAWN -> and(in(Phase.OFFERED), withdrawn(LINE, AMOUNT));
            case ACCEPTED -> and(in(Phase.OFFERED), accepted(LINE, AMOUNT, AMOUNT));
            case CLOSED ->
                and(in(Phase.ACCEPTED), new AllocationClosed(LINE, Pence.NONE, Pence.NONE, AMOUNT, LENA, EARLIER));
        };
    }

    private static List<DomainEvent> and(List<DomainEvent> some, DomainEvent more) {
        var all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    static ProposeAllocation propose() {
        return new ProposeAllocation(LENA, NOW, LINE, AMOUNT, ANSWER_BY);
    }

    static ApproveAllocation approve(PersonId by) {
        return new ApproveAllocation(by, NOW, LINE, Set.of());
    }

    static SendBackAllocation sendBack(PersonId by) {
        return new SendBackAllocation(by, NOW, LINE, ReturnCause.AMOUNT_TOO_HIGH);
    }

    static WithdrawOffer withdraw() {
        return new WithdrawOffer(LENA, NOW, LINE, OfferEnd.NOT_ANSWERED);
    }

    static AcceptOffer accept(Pence amount) {
        return new AcceptOffer(RITA, NOW, LINE, amount, RITAS);
    }

    static DeclineOffer decline() {
        return new DeclineOffer(RITA, NOW, LINE, OfferEnd.NOT_NEEDED, RITAS);
    }

    static PartyGrant grant(OrganisationCode organisation, PersonId person) {
        return new PartyGrant(organisation, new GrantId(id(512)), person, HIRED, null);
    }
}
