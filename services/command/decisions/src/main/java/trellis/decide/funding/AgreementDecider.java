package trellis.decide.funding;

import static trellis.decide.Decision.accept;
import static trellis.decide.Decision.nothingToDo;
import static trellis.decide.Judgement.judge;
import static trellis.decide.RoleRule.DUTY_NOT_HELD;
import static trellis.decide.RoleRule.ROLE_NOT_HELD;
import static trellis.decide.funding.AgreementRule.AGREEMENT_IN_FORCE;
import static trellis.decide.funding.AgreementRule.AGREEMENT_NOT_KNOWN;
import static trellis.decide.funding.AgreementRule.AGREEMENT_REPLACED;
import static trellis.decide.funding.AgreementRule.DOCUMENT_DIFFERS;
import static trellis.decide.funding.AgreementRule.HOST_IS_A_PARTY_ALREADY;
import static trellis.decide.funding.AgreementRule.INSTALMENTS_DO_NOT_ADD_UP;
import static trellis.decide.funding.AgreementRule.INSTALMENT_OUTSIDE_THE_YEAR;
import static trellis.decide.funding.AgreementRule.NOT_A_SIGNATORY;
import static trellis.decide.funding.AgreementRule.OFFER_NOT_ACCEPTED;
import static trellis.decide.funding.AgreementRule.ONE_PERSON_SIGNS_FOR_ONE_PARTY;
import static trellis.decide.funding.AgreementRule.VARIATION_OVERTAKEN;
import static trellis.decide.funding.AgreementRule.VARIED_TO_MORE_THAN_WAS_ACCEPTED;
import static trellis.decide.funding.AllocationRule.ALLOCATION_NOT_KNOWN;
import static trellis.decide.funding.AllocationRule.NOBODY_ANSWERS_THEIR_OWN_OFFER;
import static trellis.decide.funding.AllocationRule.PROPOSER_IS_THE_APPROVER;
import static trellis.decide.funding.PaymentRule.AGREEMENT_NOT_IN_FORCE;
import static trellis.decide.funding.PaymentRule.ALLOCATION_CLOSED;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import trellis.decide.Boundary;
import trellis.decide.Decider;
import trellis.decide.Decision;
import trellis.decide.Families;
import trellis.decide.Judgement;
import trellis.decide.Rights;
import trellis.decide.funding.AgreementCommand.DrawUpAgreement;
import trellis.decide.funding.AgreementCommand.DrawUpVariation;
import trellis.decide.funding.AgreementCommand.SignAgreement;
import trellis.decide.funding.Allocation.Phase;
import trellis.language.LondonDay;
import trellis.language.Role;
import trellis.language.funding.AgreementEvent;
import trellis.language.funding.AgreementEvent.AgreementDrawnUp;
import trellis.language.funding.AgreementEvent.AgreementSigned;
import trellis.language.funding.AgreementEvent.VariationDrawnUp;
import trellis.language.funding.AllocationEvent;
import trellis.language.funding.AllocationEvent.AllocationReduced;
import trellis.language.funding.AllocationEvent.PartyNamed;
import trellis.language.funding.Duty;
import trellis.language.funding.DutyEvent;
import trellis.language.funding.FundingEvent;
import trellis.language.funding.Instalment;
import trellis.language.funding.Line;
import trellis.language.funding.PartyRole;
import trellis.language.funding.Pence;
import trellis.language.funding.ProgrammeEvent;
import trellis.language.funding.ProgrammeEvent.ProgrammeOpened;
import trellis.language.organisation.AccessEvent;
import trellis.language.organisation.GrantId;
import trellis.language.organisation.OrganisationCode;

/**
 * A lead draws up what funder and recipient agreed; it is in force when somebody signed it for each of them. What is not
 * paid may be varied, or given up, in the same way.
 */
public final class AgreementDecider {
    public static final Decider<AgreementCommand, AgreementState> DECIDER = new Decider<>(
            AgreementCommand.class,
            AgreementDecider::boundary,
            initialState(),
            new Families<AgreementState>()
                    .on(AccessEvent.class, AgreementDecider::evolve)
                    .on(DutyEvent.class, AgreementDecider::evolve)
                    .on(ProgrammeEvent.class, AgreementDecider::evolve)
                    .on(AllocationEvent.class, AgreementDecider::evolve)
                    .on(AgreementEvent.class, AgreementDecider::evolve),
            AgreementDecider::decide);

    private AgreementDecider() {}

    public static Boundary boundary(AgreementCommand command) {
        var allocation = command.line().allocation().tag();
        return Boundary.of(
                Boundary.facts(allocation, AllocationEvent.class, AgreementEvent.class),
                Boundary.facts(command.line().programme().tag(), ProgrammeOpened.class),
                Rights.of(command.actor()),
                Duties.of(command.actor()));
    }

    public static AgreementState initialState() {
        return AgreementState.INITIAL;
    }

    public static Decision decide(AgreementCommand command, AgreementState state) {
        return switch (command) {
            case DrawUpAgreement c -> drawUp(c, state);
            case DrawUpVariation c -> vary(c, state);
            case SignAgreement c -> sign(c, state);
        };
    }

    private static Decision drawUp(DrawUpAgreement command, AgreementState state) {
        var agreement = state.agreement();
        return leading(command, state)
                .refuse(AGREEMENT_IN_FORCE, () -> agreement != null && agreement.isInForce())
                .refuse(
                        HOST_IS_A_PARTY_ALREADY,
                        () -> command.line().recipient().equals(command.host())
                                || Objects.equals(command.host(), state.funder()))
                .refuse(
                        INSTALMENTS_DO_NOT_ADD_UP,
                        () -> !addUp(
                                command.instalments(),
                                state.allocation().amount().value()))
                .refuse(INSTALMENT_OUTSIDE_THE_YEAR, () -> anyOutsideTheYear(command.instalments(), command.line()))
                .otherwise(() -> accept(drawnUp(command, state)));
    }

    /** By a lead, about what was accepted and is not closed. */
    private static Judgement leading(AgreementCommand command, AgreementState state) {
        var today = LondonDay.of(command.at());
        return judge().refuse(
                        ROLE_NOT_HELD,
                        () -> !state.rights().holds(command.actor(), Role.FACULTY_LEAD, today)
                                && !state.rights().holds(command.actor(), Role.ICS_LEAD, today))
                .refuse(ALLOCATION_NOT_KNOWN, () -> state.allocation().phase() == Phase.UNKNOWN)
                .refuse(ALLOCATION_CLOSED, () -> state.allocation().phase() == Phase.CLOSED)
                .refuse(OFFER_NOT_ACCEPTED, () -> state.allocation().phase() != Phase.ACCEPTED);
    }

    private static boolean addUp(List<Instalment> instalments, long pence) {
        return instalments.stream().mapToLong(each -> each.amount().value()).sum() == pence
                && instalments.stream().noneMatch(each -> each.amount().isNone());
    }

    private static boolean anyOutsideTheYear(List<Instalment> instalments, Line line) {
        return instalments.stream().anyMatch(each -> !line.year().contains(each.dueOn()));
    }

    private static Decision vary(DrawUpVariation command, AgreementState state) {
        var agreement = state.agreement();
        var rights = leading(command, state);
        if (agreement == null) {
            return rights.refuse(AGREEMENT_NOT_IN_FORCE, () -> true).otherwise(Decision::nothingToDo);
        }
        return rights.refuse(AGREEMENT_NOT_IN_FORCE, () -> !agreement.isInForce())
                .refuse(
                        VARIED_TO_MORE_THAN_WAS_ACCEPTED,
                        () -> command.amount().isMoreThan(state.allocation().amount()))
                .refuse(
                        INSTALMENTS_DO_NOT_ADD_UP,
                        () -> !addUp(command.instalments(), command.amount().value() - agreement.paidAltogether()))
                .refuse(INSTALMENT_OUTSIDE_THE_YEAR, () -> anyOutsideTheYear(command.instalments(), command.line()))
                .otherwise(() -> accept(new VariationDrawnUp(
                        command.agreement(),
                        agreement.id(),
                        command.line(),
                        command.document(),
                        command.amount(),
                        command.instalments().stream()
                                .map(each -> new Instalment(
                                        agreement.lastNumber() + each.number(),
                                        each.amount(),
                                        each.dueOn(),
                                        each.conditions()))
                                .toList(),
                        command.actor(),
                        command.at())));
    }

    private static List<FundingEvent> drawnUp(DrawUpAgreement command, AgreementState state) {
        var line = command.line();
        var host = command.host();
        var signatories = new ArrayList<>(List.of(Objects.requireNonNull(state.funder()), line.recipient()));
        var facts = new ArrayList<FundingEvent>();
        if (host != null) {
            signatories.add(host);
            facts.add(new PartyNamed(line, host, PartyRole.HOST, command.actor(), command.at()));
        }
        facts.addFirst(new AgreementDrawnUp(
                command.agreement(),
                line,
                command.document(),
                signatories,
                host,
                command.instalments(),
                command.actor(),
                command.at()));
        return facts;
    }

    private static Decision sign(SignAgreement command, AgreementState state) {
        var duty = dutyOf(command, state);
        if (duty.isEmpty()) {
            return Decision.reject(DUTY_NOT_HELD);
        }
        var agreement = state.agreement();
        if (agreement == null) {
            return Decision.reject(AGREEMENT_NOT_KNOWN);
        }
        var paper = agreement.paper(command.agreement());
        return paper.isEmpty()
                ? Decision.reject(AGREEMENT_REPLACED)
                : sign(command, state, paper.get(), agreement.hasOvertaken(command.agreement()), duty.get());
    }

    private static Decision sign(
            SignAgreement command, AgreementState state, Agreement paper, boolean overtaken, GrantId duty) {
        var party = partyOf(command, state);
        return judge().refuse(NOT_A_SIGNATORY, () -> !paper.signatories().contains(party))
                .refuse(DOCUMENT_DIFFERS, () -> !paper.document().equals(command.document()))
                .check(() -> separation(command, state, paper))
                .refuse(
                        ONE_PERSON_SIGNS_FOR_ONE_PARTY,
                        () -> paper.signed().containsValue(command.actor())
                                && !command.actor().equals(paper.signed().get(party)))
                .refuse(
                        ALLOCATION_CLOSED,
                        () -> !paper.isInForce() && state.allocation().phase() == Phase.CLOSED)
                .refuse(VARIATION_OVERTAKEN, () -> overtaken)
                .otherwise(() -> paper.signed().containsKey(party)
                        ? nothingToDo()
                        : accept(signed(command, state, paper, party, duty)));
    }

    /** With the last signature the allocation comes to what the paper says. */
    private static List<FundingEvent> signed(
            SignAgreement command, AgreementState state, Agreement paper, OrganisationCode party, GrantId duty) {
        var inForce = paper.waitsOnlyFor(party);
        var facts = new ArrayList<FundingEvent>();
        facts.add(new AgreementSigned(
                paper.id(), command.line(), command.document(), party, duty, inForce, command.actor(), command.at()));
        var agreed = paper.instalments().stream()
                .mapToLong(each -> each.amount().value())
                .sum();
        var givenUp = state.allocation().amount().value() - agreed;
        if (inForce && givenUp > 0) {
            facts.add(new AllocationReduced(command.line(), new Pence(givenUp), command.actor(), command.at()));
        }
        return facts;
    }

    /** For the funder signs who neither proposed nor drew it up; for a party nobody who acted for the funder. */
    private static Optional<AllocationRule> separation(
            SignAgreement command, AgreementState state, Agreement agreement) {
        var actor = command.actor();
        var drewItUp = agreement.drawnUpBy().equals(actor);
        if (command.grant() == null) {
            return drewItUp || actor.equals(state.allocation().proposer())
                    ? Optional.of(PROPOSER_IS_THE_APPROVER)
                    : Optional.empty();
        }
        return drewItUp || state.allocation().isOfTheFunder(actor)
                ? Optional.of(NOBODY_ANSWERS_THEIR_OWN_OFFER)
                : Optional.empty();
    }

    /** The grant under which it is signed: of an approver for the funder, of a finance lead for a party. */
    private static Optional<GrantId> dutyOf(SignAgreement command, AgreementState state) {
        var today = LondonDay.of(command.at());
        var grant = command.grant();
        if (grant == null) {
            return state.duties()
                    .standing(command.actor(), Duty.APPROVER, today)
                    .map(Duties.Held::grant);
        }
        return grant.covers(command.actor(), today) ? Optional.of(grant.grant()) : Optional.empty();
    }

    private static OrganisationCode partyOf(SignAgreement command, AgreementState state) {
        return command.grant() == null
                ? Objects.requireNonNull(state.funder())
                : command.grant().organisation();
    }

    public static AgreementState evolve(AgreementState state, AccessEvent event) {
        return state.with(Rights.evolve(state.rights(), event));
    }

    public static AgreementState evolve(AgreementState state, DutyEvent event) {
        return state.with(Duties.evolve(state.duties(), event));
    }

    public static AgreementState evolve(AgreementState state, ProgrammeEvent event) {
        return event instanceof ProgrammeOpened opened ? state.of(opened.funder()) : state;
    }

    public static AgreementState evolve(AgreementState state, AllocationEvent event) {
        return state.with(Allocation.evolve(state.allocation(), event));
    }

    public static AgreementState evolve(AgreementState state, AgreementEvent event) {
        return state.with(Agreement.evolve(state.agreement(), event));
    }
}
