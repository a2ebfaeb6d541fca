package trellis.decide.funding;

import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.HIRED;
import static trellis.decide.Given.OTTO;
import static trellis.decide.Given.granted;
import static trellis.decide.Given.id;
import static trellis.decide.Given.person;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.Digest;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.funding.Document;
import trellis.language.funding.Duty;
import trellis.language.funding.DutyEvent.DutyGranted;
import trellis.language.funding.DutyEvent.DutyWithdrawn;
import trellis.language.funding.EntryId;
import trellis.language.funding.FinancialYear;
import trellis.language.funding.Label;
import trellis.language.funding.Pence;
import trellis.language.funding.ProgrammeEvent.BudgetAdded;
import trellis.language.funding.ProgrammeEvent.ProgrammeOpened;
import trellis.language.funding.ProgrammeEvent.StreamFunded;
import trellis.language.funding.ProgrammeEvent.StreamOpened;
import trellis.language.funding.ProgrammeId;
import trellis.language.funding.ProgrammeTerms;
import trellis.language.funding.StreamId;
import trellis.language.organisation.GrantId;
import trellis.language.organisation.OrganisationCode;

/** A programme of 2026/27 with £1,000 of budget, of which a stream has £600. Lena leads, Fin looks after the money. */
final class Purse {
    static final FinancialYear YEAR = new FinancialYear(2026);
    static final OrganisationCode FUNDER = new OrganisationCode("QHM");
    static final PersonId LENA = person(41);
    static final PersonId FIN = person(42);
    static final ProgrammeId PROGRAMME = new ProgrammeId(id(301));
    static final StreamId STREAM = new StreamId(id(302));
    static final Document AWARD = new Document(new Digest("award"), "NHSE-2026-118");
    static final ProgrammeTerms TERMS = new ProgrammeTerms(new Pence(50_000), LocalDate.of(2027, 4, 14));
    static final ProgrammeOpened OPENED = new ProgrammeOpened(
            PROGRAMME, YEAR, new Label("Grow your own"), new Label("Posts"), FUNDER, TERMS, LENA, EARLIER);
    static final BudgetAdded BUDGET = new BudgetAdded(entry(1), PROGRAMME, new Pence(100_000), AWARD, FIN, EARLIER);
    static final StreamOpened STREAM_OPENED = new StreamOpened(STREAM, PROGRAMME, new Label("Trusts"), LENA, EARLIER);
    static final StreamFunded STREAM_FUNDED =
            new StreamFunded(entry(2), PROGRAMME, STREAM, new Pence(60_000), FIN, EARLIER);

    private Purse() {}

    static EntryId entry(long number) {
        return new EntryId(id(400 + number));
    }

    static GrantId duty(PersonId person, Duty duty) {
        return new GrantId(new UUID(duty.name().hashCode(), person.value().getLeastSignificantBits()));
    }

    static DutyGranted trusted(PersonId person, Duty duty) {
        return trusted(person, duty, FUNDER, HIRED, null);
    }

    static DutyGranted trusted(
            PersonId person, Duty duty, OrganisationCode employer, LocalDate from, @Nullable LocalDate until) {
        return new DutyGranted(duty(person, duty), person, duty, employer, from, until, OTTO, EARLIER);
    }

    static DutyWithdrawn noLongerTrusted(PersonId person, Duty duty) {
        return new DutyWithdrawn(duty(person, duty), person, duty, "LEFT", EARLIER);
    }

    static List<DomainEvent> people() {
        return List.of(granted(LENA, Role.ICS_LEAD), trusted(FIN, Duty.FINANCE_LEAD));
    }

    static List<DomainEvent> funded() {
        return List.of(OPENED, BUDGET, STREAM_OPENED, STREAM_FUNDED);
    }
}
