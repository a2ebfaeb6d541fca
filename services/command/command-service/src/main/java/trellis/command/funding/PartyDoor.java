package trellis.command.funding;

import static trellis.decide.RoleRule.DUTY_NOT_HELD;

import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trellis.command.door.Access;
import trellis.command.door.Caller;
import trellis.command.door.Door;
import trellis.command.door.Entry;
import trellis.command.door.Facts;
import trellis.command.door.Problem;
import trellis.decide.Boundary;
import trellis.decide.Boundary.Clause;
import trellis.decide.Command;
import trellis.decide.funding.PartyGrant;
import trellis.language.LondonDay;
import trellis.language.Tag;
import trellis.language.TenantId;
import trellis.language.funding.AgreementEvent;
import trellis.language.funding.AllocationEvent;
import trellis.language.funding.AllocationEvent.PartyNamed;
import trellis.language.funding.ClaimEvent;
import trellis.language.funding.DeliverableEvent;
import trellis.language.funding.Duty;
import trellis.language.funding.FundingEvent;
import trellis.language.funding.Line;
import trellis.language.funding.LineTags;
import trellis.language.funding.OutcomeEvent;
import trellis.language.funding.ProgrammeEvent;
import trellis.language.funding.YearEndEvent;
import trellis.language.organisation.OrganisationCode;

/**
 * The way of a party into the funder's log: only where the log itself names the caller's organisation, only as far as one
 * allocation goes, and only for somebody whom that organisation trusts with its money.
 */
final class PartyDoor {
    private final Door door;
    private final DutyDoor duties;
    private final Facts facts;
    private final Access access;

    PartyDoor(Door door, DutyDoor duties, Facts facts, Access access) {
        this.door = door;
        this.duties = duties;
        this.facts = facts;
        this.access = access;
    }

    /** @param entry addressed to the funder's log */
    record Party(Entry entry, Line line, PartyGrant grant) {}

    /**
     * @param funder whose log is meant, as the request names it
     * @param key and {@code id} what the request names in that log, such as an allocation
     * @throws trellis.command.door.ProblemException 403 without the duty; 404 where the caller's organisation is no party,
     *     whether or not there is such a funder
     */
    Party open(Entry asked, Class<? extends Command> command, String funder, String key, UUID id) {
        var own = new OrganisationCode(asked.actingFor().value());
        var held = duties.dutiesOf(asked.actingFor(), asked.actor())
                .standing(asked.actor(), Duty.FINANCE_LEAD, LondonDay.of(asked.at()))
                .orElseThrow(() -> door.refused(asked, command, DUTY_NOT_HELD));
        if (!TenantId.isOne(funder)) {
            throw Problem.notFound().asException();
        }
        var log = new TenantId(funder);
        return new Party(
                asked.addressedTo(log),
                line(log, own, new Tag(key, id.toString())),
                new PartyGrant(own, held.grant(), held.person(), held.from(), held.until()));
    }

    private Line line(TenantId log, OrganisationCode party, Tag named) {
        var about = Boundary.facts(
                named,
                AllocationEvent.class,
                AgreementEvent.class,
                ClaimEvent.class,
                YearEndEvent.class,
                OutcomeEvent.class,
                DeliverableEvent.class);
        return facts.matching(log, Boundary.of(about)).stream()
                .findFirst()
                .map(fact -> lineOf((FundingEvent) fact.event()))
                .filter(line -> isNamed(log, party, line))
                .orElseThrow(() -> Problem.notFound().asException());
    }

    private static Line lineOf(FundingEvent about) {
        return switch (about) {
            case AllocationEvent e -> e.line();
            case AgreementEvent e -> e.line();
            case ClaimEvent e -> e.line();
            case YearEndEvent e -> e.line();
            case OutcomeEvent e -> e.line();
            case DeliverableEvent e -> e.line();
            case ProgrammeEvent e -> throw new IllegalArgumentException(e + " is about no allocation");
        };
    }

    private boolean isNamed(TenantId log, OrganisationCode party, Line line) {
        var naming = new Clause(Set.of(line.allocation().tag(), LineTags.party(party)), Set.of(PartyNamed.class));
        return !facts.matching(log, Boundary.of(naming)).isEmpty();
    }

    /** The parties of an allocation, other than the one acted for, where the caller holds a role today. */
    Set<OrganisationCode> tiesTo(Entry entry, Line line) {
        var naming = Boundary.facts(line.allocation().tag(), PartyNamed.class);
        return ties(
                entry,
                facts.matching(entry.tenant(), Boundary.of(naming)).stream()
                        .map(fact -> ((PartyNamed) fact.event()).party())
                        .distinct());
    }

    /** Those of these organisations, other than the one acted for, where the caller holds a role today. */
    Set<OrganisationCode> ties(Entry entry, Stream<OrganisationCode> organisations) {
        Predicate<OrganisationCode> tied =
                each -> !access.rolesOf(new Caller(new TenantId(each.value()), entry.actor()))
                        .isEmpty();
        return organisations
                .filter(each -> !each.value().equals(entry.actingFor().value()))
                .filter(tied)
                .collect(Collectors.toUnmodifiableSet());
    }
}
