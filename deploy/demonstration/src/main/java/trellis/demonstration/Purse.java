package trellis.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trellis.decide.Command;
import trellis.decide.funding.AgreementCommand.DrawUpAgreement;
import trellis.decide.funding.AgreementCommand.SignAgreement;
import trellis.decide.funding.AllocationCommand.AcceptOffer;
import trellis.decide.funding.AllocationCommand.ApproveAllocation;
import trellis.decide.funding.AllocationCommand.DeclineOffer;
import trellis.decide.funding.AllocationCommand.ProposeAllocation;
import trellis.decide.funding.ClaimCommand.ReturnClaim;
import trellis.decide.funding.ClaimCommand.SubmitClaim;
import trellis.decide.funding.ClaimCommand.VerifyClaim;
import trellis.decide.funding.PartyGrant;
import trellis.decide.funding.PaymentCommand.CloseAllocation;
import trellis.decide.funding.PaymentCommand.MeetCondition;
import trellis.decide.funding.PaymentCommand.ReleaseInstalment;
import trellis.decide.funding.YearEndCommand.ApproveCarryOver;
import trellis.decide.funding.YearEndCommand.AskToCarryOver;
import trellis.decide.funding.YearEndCommand.RecordReturn;
import trellis.decide.funding.YearEndCommand.RefuseCarryOver;
import trellis.language.TenantId;
import trellis.language.funding.AgreementId;
import trellis.language.funding.AllocationId;
import trellis.language.funding.CarryOverId;
import trellis.language.funding.CarryOverReason;
import trellis.language.funding.CarryOverRefusal;
import trellis.language.funding.ClaimId;
import trellis.language.funding.ClaimLine;
import trellis.language.funding.ClaimReturnReason;
import trellis.language.funding.Condition;
import trellis.language.funding.ConditionKind;
import trellis.language.funding.Document;
import trellis.language.funding.EntryId;
import trellis.language.funding.Instalment;
import trellis.language.funding.Line;
import trellis.language.funding.MoneyReturnReason;
import trellis.language.funding.OfferEnd;
import trellis.language.funding.Pence;
import trellis.language.funding.SpendKind;
import trellis.language.organisation.OrganisationCode;

/** Money for one recipient, from the proposal to the close. Each thing that happens takes the next minute of its day. */
final class Purse {
    private static final int PER_CENT = 100;
    private static final int FIRST_PART = 60;

    private final MoneyPeople people;
    private final Line line;
    private final Pence amount;
    private final LocalTime from;
    private final List<Step> steps = new ArrayList<>();
    private final AgreementId agreement;

    /** @param place among all purses, so that no two happen in one minute */
    Purse(MoneyPeople people, MoneyPot pot, String recipient, long pounds, int place) {
        this.people = people;
        amount = MoneyPeople.pounds(pounds);
        from = LocalTime.of(9, 30).plusMinutes(20L * place);
        var id = Ids.of("allocation", pot.year(), recipient, pounds);
        line = new Line(
                new AllocationId(id), pot.programme(), pot.stream(), new OrganisationCode(recipient), pot.year());
        agreement = new AgreementId(Ids.of("agreement", id));
    }

    List<Step> steps() {
        return steps;
    }

    void offered(LocalDate proposedOn, LocalDate answerBy) {
        ask(proposedOn, 0, at -> new ProposeAllocation(people.lead(), at, line, amount, answerBy));
        ask(proposedOn.plusDays(2), 0, at -> new ApproveAllocation(people.approver(), at, line, Set.of()));
        if (amount.isMoreThan(MoneyPeople.SECOND_APPROVER_ABOVE)) {
            ask(proposedOn.plusDays(3), 0, at -> new ApproveAllocation(people.secondApprover(), at, line, Set.of()));
        }
    }

    void accepted(LocalDate on) {
        var grant = grant();
        asked(on, 0, at -> new AcceptOffer(grant.person(), at, line, amount, grant));
    }

    void declined(LocalDate on, OfferEnd reason) {
        var grant = grant();
        asked(on, 0, at -> new DeclineOffer(grant.person(), at, line, reason, grant));
    }

    /** Paid in two parts, the second of them on a report about the first. */
    void drawnUp(LocalDate on, LocalDate first, LocalDate second) {
        var part = new Pence(amount.value() * FIRST_PART / PER_CENT);
        ask(
                on,
                1,
                at -> new DrawUpAgreement(
                        people.lead(),
                        at,
                        agreement,
                        line,
                        paper("agreement"),
                        null,
                        List.of(
                                new Instalment(1, part, first, List.of()),
                                new Instalment(
                                        2,
                                        amount.minus(part),
                                        second,
                                        List.of(new Condition(1, ConditionKind.REPORT))))));
    }

    void signedByTheParty(LocalDate on) {
        var grant = grant();
        asked(
                on,
                2,
                at -> new SignAgreement(
                        grant.person(), at, agreement, line, paper("agreement").digest(), grant));
    }

    void signedByTheFunder(LocalDate on) {
        ask(
                on,
                3,
                at -> new SignAgreement(
                        people.approver(),
                        at,
                        agreement,
                        line,
                        paper("agreement").digest(),
                        null));
    }

    void paid(int instalment, LocalDate on) {
        ask(
                on,
                4,
                at -> new ReleaseInstalment(
                        people.finance(),
                        at,
                        new EntryId(id("release", instalment)),
                        line,
                        instalment,
                        on,
                        "BACS-" + line.recipient() + "-" + instalment));
    }

    void reported(LocalDate on) {
        ask(on, 5, at -> new MeetCondition(people.verifier(), at, line, 2, 1, paper("report"), Set.of()));
    }

    /** @param number of the claim within this purse */
    void claimed(int number, LocalDate on, long pounds, SpendKind kind) {
        var grant = grant();
        var spent = new ClaimLine(
                1, kind, MoneyPeople.pounds(pounds), on.minusDays(20), paper("invoice " + number + " of " + on));
        asked(on, 6, at -> new SubmitClaim(grant.person(), at, claim(number), line, List.of(spent), grant));
    }

    void verified(int number, LocalDate on) {
        ask(
                on,
                7,
                at -> new VerifyClaim(
                        people.verifier(), at, new EntryId(id("verified", number)), claim(number), line, Set.of()));
    }

    void givenBack(int number, LocalDate on, ClaimReturnReason reason) {
        ask(on, 8, at -> new ReturnClaim(people.verifier(), at, claim(number), line, reason, Set.of()));
    }

    /** Until the summer after. */
    void askedToCarryOver(LocalDate on, long pounds, CarryOverReason reason) {
        var grant = grant();
        asked(
                on,
                10,
                at -> new AskToCarryOver(
                        grant.person(),
                        at,
                        carryOver(),
                        line,
                        MoneyPeople.pounds(pounds),
                        reason,
                        line.year().lastDay().plusMonths(3),
                        grant));
    }

    void carriedOver(LocalDate on) {
        ask(
                on,
                11,
                at -> new ApproveCarryOver(
                        people.approver(), at, new EntryId(id("carried over", 1)), carryOver(), line, Set.of()));
    }

    void notCarriedOver(LocalDate on, CarryOverRefusal reason) {
        ask(on, 12, at -> new RefuseCarryOver(people.approver(), at, carryOver(), line, reason, Set.of()));
    }

    void returned(LocalDate on, long pounds) {
        ask(
                on,
                13,
                at -> new RecordReturn(
                        people.finance(),
                        at,
                        new EntryId(id("returned", 1)),
                        line,
                        MoneyPeople.pounds(pounds),
                        MoneyReturnReason.UNDERSPEND,
                        on,
                        "BACS-" + line.recipient() + "-R"));
    }

    void closed(LocalDate on) {
        ask(on, 9, at -> new CloseAllocation(people.finance(), at, line));
    }

    void ask(LocalDate day, int minute, Function<Instant, Command> command) {
        ask(day, minute, null, null, command);
    }

    /** By the recipient's finance lead. */
    private void asked(LocalDate day, int minute, Function<Instant, Command> command) {
        asked(day, minute, null, command);
    }

    void asked(LocalDate day, int minute, @Nullable String refusal, Function<Instant, Command> command) {
        ask(day, minute, refusal, new TenantId(line.recipient().value()), command);
    }

    private void ask(
            LocalDate day,
            int minute,
            @Nullable String refusal,
            @Nullable TenantId party,
            Function<Instant, Command> command) {
        var at = Clock.exactly(day, from.plusMinutes(minute));
        steps.add(new Step.Ask(at, refusal, party, _ -> command.apply(at)));
    }

    MoneyPeople people() {
        return people;
    }

    Line line() {
        return line;
    }

    PartyGrant grant() {
        return MoneyPeople.partyGrant(line.recipient().value());
    }

    private ClaimId claim(int number) {
        return new ClaimId(id("claim", number));
    }

    private CarryOverId carryOver() {
        return new CarryOverId(id("carry-over", 1));
    }

    UUID id(String what, int number) {
        return Ids.of(what, line.allocation(), number);
    }

    private Document paper(String what) {
        return new Document(Ids.digest(what + " of " + line.allocation()), null);
    }
}
