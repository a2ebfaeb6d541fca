package trellis.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import trellis.decide.Command;
import trellis.decide.funding.ProgrammeCommand.AddBudget;
import trellis.decide.funding.ProgrammeCommand.FundStream;
import trellis.decide.funding.ProgrammeCommand.OpenProgramme;
import trellis.decide.funding.ProgrammeCommand.OpenStream;
import trellis.decide.funding.ProgrammeCommand.ReduceStream;
import trellis.language.funding.CarryOverReason;
import trellis.language.funding.CarryOverRefusal;
import trellis.language.funding.ClaimReturnReason;
import trellis.language.funding.Document;
import trellis.language.funding.EntryId;
import trellis.language.funding.FinancialYear;
import trellis.language.funding.Label;
import trellis.language.funding.OfferEnd;
import trellis.language.funding.ProgrammeTerms;
import trellis.language.funding.SpendKind;
import trellis.language.organisation.OrganisationCode;

/** What the faculty did with its money: a whole year, and the next as far as it has come. */
final class MoneyStory {
    static final String FACULTY = "S1Y5D";
    static final int AWARDED = 250_000;

    private static final MoneyPeople PEOPLE = MoneyPeople.ALL;
    private static final String TRUSTS = "Trusts";
    private static final String STARTS = "Apprenticeship starts";
    private static final MoneyPot FIRST = MoneyPot.of(2025, TRUSTS);
    static final int DAYS_LATE = 19;
    /** What RWG had on top of its own sum. */
    static final String AGAIN = "RWG again";

    /** Of 2025/26, in pounds; what is left over the trusts' own sums stays in the streams. */
    private static final List<Map.Entry<String, Integer>> GIVEN = List.of(
            Map.entry("RC9", 25_000),
            Map.entry("RD8", 22_000),
            Map.entry("RGM", 8_000),
            Map.entry("RGN", 20_000),
            Map.entry("RGT", 30_000),
            Map.entry("RT1", 18_000),
            Map.entry("RWG", 20_000),
            Map.entry("RWH", 19_000),
            Map.entry("RWR", 15_000),
            Map.entry("RY4", 12_000),
            Map.entry("RYC", 5_000));

    private final List<Step> steps = new ArrayList<>();
    private int purses;

    List<Step> tell() {
        opened(2025, LocalDate.of(2025, Month.MAY, 12), AWARDED, "NHSE-2025-118");
        opened(2026, LocalDate.of(2026, Month.APRIL, 13), 120_000, "NHSE-2026-041");
        GIVEN.forEach(each -> firstYear(each.getKey(), each.getValue()));
        offeredAgain();
        steps.addAll(new MoneyNow(PEOPLE, MoneyPot.of(2026, TRUSTS)).tell());
        return steps;
    }

    private void opened(int year, LocalDate day, int pounds, String award) {
        var programme = MoneyPot.of(year, TRUSTS).programme();
        var terms = new ProgrammeTerms(MoneyPeople.SECOND_APPROVER_ABOVE, LocalDate.of(year + 1, Month.APRIL, 30));
        ask(
                day,
                1,
                at -> new OpenProgramme(
                        PEOPLE.lead(),
                        at,
                        programme,
                        new FinancialYear(year),
                        new Label("AHP support workforce"),
                        new Label("Scope, develop and deploy support workers by the national framework"),
                        new OrganisationCode(FACULTY),
                        terms));
        ask(
                day,
                2,
                at -> new AddBudget(
                        PEOPLE.finance(),
                        at,
                        new EntryId(Ids.of("budget", year)),
                        programme,
                        MoneyPeople.pounds(pounds),
                        new Document(Ids.digest("award " + award), award)));
        int starts = pounds / 10;
        stream(year, day, 3, TRUSTS, pounds - starts);
        stream(year, day, 5, STARTS, starts);
        if (year == 2025) {
            postedWrongly(day.plusDays(1));
        }
    }

    private void stream(int year, LocalDate day, int minute, String name, int pounds) {
        var pot = MoneyPot.of(year, name);
        ask(day, minute, at -> new OpenStream(PEOPLE.lead(), at, pot.stream(), pot.programme(), new Label(name)));
        ask(
                day,
                minute + 1,
                at -> new FundStream(
                        PEOPLE.finance(),
                        at,
                        new EntryId(Ids.of("funded", year, name)),
                        pot.programme(),
                        pot.stream(),
                        MoneyPeople.pounds(pounds)));
    }

    /** £3,200 that belong to the trusts are moved to the other stream, and back by two entries the other way. */
    private void postedWrongly(LocalDate day) {
        moved(day, 1, TRUSTS, STARTS, "posted wrongly");
        moved(day.plusDays(6), 1, STARTS, TRUSTS, "reversed");
    }

    private void moved(LocalDate day, int minute, String from, String to, String why) {
        var amount = MoneyPeople.pounds(3_200);
        var source = MoneyPot.of(2025, from);
        var target = MoneyPot.of(2025, to);
        ask(
                day,
                minute,
                at -> new ReduceStream(
                        PEOPLE.finance(),
                        at,
                        new EntryId(Ids.of(why, from)),
                        source.programme(),
                        source.stream(),
                        amount));
        ask(
                day,
                minute + 1,
                at -> new FundStream(
                        PEOPLE.finance(),
                        at,
                        new EntryId(Ids.of(why, to)),
                        target.programme(),
                        target.stream(),
                        amount));
    }

    private Purse purse(MoneyPot pot, String trust, int pounds) {
        return new Purse(PEOPLE, pot, trust, pounds, purses++ % GIVEN.size());
    }

    private void firstYear(String trust, int pounds) {
        var purse = purse(FIRST, trust, pounds);
        purse.offered(LocalDate.of(2025, Month.MAY, 19), LocalDate.of(2025, Month.JUNE, 13));
        if (trust.equals("RT1")) {
            purse.declined(LocalDate.of(2025, Month.JUNE, 5), OfferEnd.CANNOT_BE_SPENT_IN_THE_YEAR);
        } else {
            purse.accepted(LocalDate.of(2025, Month.JUNE, 4));
            agreedAndPaid(purse, LocalDate.of(2025, Month.JUNE, 20));
            spent(purse, trust, pounds);
        }
        steps.addAll(purse.steps());
    }

    /** What RT1 did not take goes to RWG, on top of what it has. */
    private void offeredAgain() {
        var purse = purse(FIRST, "RWG", 18_000);
        purse.offered(LocalDate.of(2025, Month.JUNE, 10), LocalDate.of(2025, Month.JULY, 4));
        purse.accepted(LocalDate.of(2025, Month.JUNE, 16));
        agreedAndPaid(purse, LocalDate.of(2025, Month.JUNE, 23));
        spent(purse, AGAIN, 18_000);
        steps.addAll(purse.steps());
    }

    private static void agreedAndPaid(Purse purse, LocalDate drawnUp) {
        purse.drawnUp(drawnUp, LocalDate.of(2025, Month.JULY, 1), LocalDate.of(2025, Month.DECEMBER, 1));
        purse.signedByTheParty(drawnUp.plusDays(3));
        purse.signedByTheFunder(drawnUp.plusDays(4));
        purse.paid(1, LocalDate.of(2025, Month.JULY, 2));
    }

    private static void spent(Purse purse, String trust, int pounds) {
        int first = pounds * 55 / 100;
        purse.claimed(1, LocalDate.of(2025, Month.OCTOBER, 20), first, SpendKind.TRAINING);
        if (trust.equals("RWH")) {
            purse.givenBack(1, LocalDate.of(2025, Month.NOVEMBER, 5), ClaimReturnReason.EVIDENCE_MISSING);
            purse.claimed(3, LocalDate.of(2025, Month.NOVEMBER, 12), first, SpendKind.TRAINING);
            purse.verified(3, LocalDate.of(2025, Month.NOVEMBER, 18));
        } else {
            purse.verified(1, LocalDate.of(2025, Month.NOVEMBER, 6));
        }
        var due = LocalDate.of(2025, Month.DECEMBER, 5);
        var reported = trust.equals("RD8") ? due.plusDays(DAYS_LATE) : due;
        purse.reported(reported);
        purse.paid(2, reported.plusDays(4));
        rest(purse, trust, pounds - first);
    }

    private static void rest(Purse purse, String trust, int pounds) {
        var on = LocalDate.of(2026, Month.MARCH, 24);
        int short_ = switch (trust) {
            case "RC9" -> 800;
            case "RGN" -> 6_410;
            case "RY4" -> 1_500;
            default -> 0;
        };
        if (trust.equals("RC9")) {
            purse.claimed(4, LocalDate.of(2026, Month.MARCH, 9), pounds, SpendKind.BACKFILL);
            purse.givenBack(4, LocalDate.of(2026, Month.MARCH, 17), ClaimReturnReason.WRONG_AMOUNT);
        }
        purse.claimed(2, on, pounds - short_, SpendKind.BACKFILL);
        purse.verified(2, LocalDate.of(2026, Month.APRIL, 14));
        left(purse, trust, short_);
        MoneyOutcomes.of(purse, trust);
        purse.closed(LocalDate.of(2026, Month.MAY, 11));
    }

    /** RC9 keeps what is left for a course that runs on, RY4 may not and gives it back, RGN gives it back at once. */
    private static void left(Purse purse, String trust, int pounds) {
        var asked = LocalDate.of(2026, Month.MARCH, 25);
        var decided = LocalDate.of(2026, Month.MARCH, 30);
        if (trust.equals("RC9")) {
            purse.askedToCarryOver(asked, pounds, CarryOverReason.COURSE_RUNS_ON);
            purse.carriedOver(decided);
        } else if (trust.equals("RY4")) {
            purse.askedToCarryOver(asked, pounds, CarryOverReason.POST_FILLED_LATE);
            purse.notCarriedOver(decided, CarryOverRefusal.NOT_COMMITTED);
            purse.returned(LocalDate.of(2026, Month.APRIL, 24), pounds);
        } else if (trust.equals("RGN")) {
            purse.returned(LocalDate.of(2026, Month.MARCH, 31), pounds);
        }
    }

    private void ask(LocalDate day, int minute, Function<Instant, Command> command) {
        var at = Clock.exactly(day, LocalTime.of(9, minute));
        steps.add(new Step.Ask(at, null, _ -> command.apply(at)));
    }
}
