package trellis.testkit.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import trellis.language.DomainEvent;
import trellis.language.funding.EntryId;
import trellis.language.funding.FinancialYear;
import trellis.language.funding.Label;
import trellis.language.funding.Pence;
import trellis.language.funding.ProgrammeEvent.BudgetAdded;
import trellis.language.funding.ProgrammeEvent.BudgetReduced;
import trellis.language.funding.ProgrammeEvent.ProgrammeOpened;
import trellis.language.funding.ProgrammeEvent.StreamFunded;
import trellis.language.funding.ProgrammeEvent.StreamOpened;
import trellis.language.funding.ProgrammeEvent.StreamReduced;
import trellis.language.funding.ProgrammeId;
import trellis.language.funding.ProgrammeTerms;
import trellis.language.funding.StreamId;
import trellis.language.organisation.OrganisationCode;

/** How a programme comes to its money. */
final class RandomProgramme {
    private static final ProgrammeTerms TERMS = new ProgrammeTerms(new Pence(500_000), LocalDate.of(2026, 4, 14));

    private RandomProgramme() {}

    /** With 900,000 pounds less a little, most of it for one stream. */
    static List<DomainEvent> opened(
            Dice dice, FinancialYear year, OrganisationCode funder, ProgrammeId programme, StreamId stream) {
        var facts = new ArrayList<DomainEvent>();
        facts.add(new ProgrammeOpened(
                programme,
                year,
                new Label("Grow your own"),
                new Label("Posts that lead on"),
                funder,
                TERMS,
                dice.person(),
                dice.later()));
        facts.add(new BudgetAdded(
                new EntryId(dice.id()), programme, new Pence(90_000_000), dice.paper(), dice.person(), dice.later()));
        facts.add(new StreamOpened(stream, programme, new Label("Trusts"), dice.person(), dice.later()));
        facts.add(new StreamFunded(
                new EntryId(dice.id()), programme, stream, new Pence(80_000_000), dice.person(), dice.later()));
        facts.add(new BudgetReduced(
                new EntryId(dice.id()), programme, new Pence(1_000), dice.paper(), dice.person(), dice.later()));
        facts.add(new StreamReduced(
                new EntryId(dice.id()), programme, stream, new Pence(2_345), dice.person(), dice.later()));
        return facts;
    }
}
