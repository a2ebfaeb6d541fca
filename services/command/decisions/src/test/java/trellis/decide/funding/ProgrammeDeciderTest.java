package trellis.decide.funding;

import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.HIRED;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.granted;
import static trellis.decide.Given.id;
import static trellis.decide.Given.withdrawn;
import static trellis.decide.funding.MoneyRule.MONEY_IS_NOTHING;
import static trellis.decide.funding.ProgrammeRule.BUDGET_EXCEEDED;
import static trellis.decide.funding.ProgrammeRule.BUDGET_IS_TOO_LARGE;
import static trellis.decide.funding.ProgrammeRule.CUT_OFF_BEFORE_THE_YEAR_BEGINS;
import static trellis.decide.funding.ProgrammeRule.FINANCIAL_YEAR_IS_OVER;
import static trellis.decide.funding.ProgrammeRule.PROGRAMME_NOT_KNOWN;
import static trellis.decide.funding.ProgrammeRule.STREAM_EXCEEDED;
import static trellis.decide.funding.ProgrammeRule.STREAM_NOT_KNOWN;
import static trellis.decide.funding.Purse.AWARD;
import static trellis.decide.funding.Purse.FIN;
import static trellis.decide.funding.Purse.FUNDER;
import static trellis.decide.funding.Purse.LENA;
import static trellis.decide.funding.Purse.OPENED;
import static trellis.decide.funding.Purse.PROGRAMME;
import static trellis.decide.funding.Purse.STREAM;
import static trellis.decide.funding.Purse.STREAM_OPENED;
import static trellis.decide.funding.Purse.TERMS;
import static trellis.decide.funding.Purse.YEAR;
import static trellis.decide.funding.Purse.entry;
import static trellis.decide.funding.Purse.trusted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trellis.decide.RoleRule;
import trellis.decide.Scenario;
import trellis.decide.funding.ProgrammeCommand.AddBudget;
import trellis.decide.funding.ProgrammeCommand.FundStream;
import trellis.decide.funding.ProgrammeCommand.OpenProgramme;
import trellis.decide.funding.ProgrammeCommand.OpenStream;
import trellis.decide.funding.ProgrammeCommand.ReduceBudget;
import trellis.decide.funding.ProgrammeCommand.ReduceStream;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.funding.Duty;
import trellis.language.funding.FinancialYear;
import trellis.language.funding.Label;
import trellis.language.funding.Pence;
import trellis.language.funding.ProgrammeEvent.BudgetAdded;
import trellis.language.funding.ProgrammeEvent.BudgetReduced;
import trellis.language.funding.ProgrammeEvent.ProgrammeOpened;
import trellis.language.funding.ProgrammeEvent.StreamFunded;
import trellis.language.funding.ProgrammeEvent.StreamOpened;
import trellis.language.funding.ProgrammeEvent.StreamReduced;
import trellis.language.funding.ProgrammeTerms;
import trellis.language.funding.StreamId;

class ProgrammeDeciderTest {
    /** The last moment of 31 March in London, when clocks there are an hour ahead already, and the first of 1 April. */
    private static final Instant LAST_MOMENT = Instant.parse("2027-03-31T22:59:59Z");

    private static final Instant TOO_LATE = Instant.parse("2027-03-31T23:00:00Z");

    private static Scenario<ProgrammeCommand, ProgrammeState> nothing() {
        return Scenario.of(ProgrammeDecider.DECIDER).given(Purse.people());
    }

    private static Scenario<ProgrammeCommand, ProgrammeState> funded() {
        return nothing().given(Purse.funded());
    }

    private static OpenProgramme open(PersonId by, Instant at, FinancialYear year, ProgrammeTerms terms) {
        return new OpenProgramme(
                by, at, PROGRAMME, year, new Label("Grow your own"), new Label("Posts"), FUNDER, terms);
    }

    private static AddBudget add(Instant at, long pence) {
        return new AddBudget(FIN, at, entry(9), PROGRAMME, new Pence(pence), AWARD);
    }

    private static ReduceBudget reduce(long pence) {
        return new ReduceBudget(FIN, NOW, entry(9), PROGRAMME, new Pence(pence), AWARD);
    }

    private static OpenStream stream(PersonId by, Instant at) {
        return new OpenStream(by, at, STREAM, PROGRAMME, new Label("Trusts"));
    }

    private static FundStream fund(Instant at, StreamId stream, long pence) {
        return new FundStream(FIN, at, entry(9), PROGRAMME, stream, new Pence(pence));
    }

    private static ReduceStream reduce(StreamId stream, long pence) {
        return new ReduceStream(FIN, NOW, entry(9), PROGRAMME, stream, new Pence(pence));
    }

    private static List<ProgrammeCommand> ofMoney(PersonId by, long pence) {
        var amount = new Pence(pence);
        return List.of(
                new AddBudget(by, NOW, entry(9), PROGRAMME, amount, AWARD),
                new ReduceBudget(by, NOW, entry(9), PROGRAMME, amount, AWARD),
                new FundStream(by, NOW, entry(9), PROGRAMME, STREAM, amount),
                new ReduceStream(by, NOW, entry(9), PROGRAMME, STREAM, amount));
    }

    static Stream<ProgrammeCommand> of_money() {
        return ofMoney(FIN, 1).stream();
    }

    @Test
    void a_lead_opens_a_programme_with_its_terms_once() {
        var open = open(LENA, NOW, YEAR, TERMS);
        var opened = new ProgrammeOpened(
                PROGRAMME, YEAR, new Label("Grow your own"), new Label("Posts"), FUNDER, TERMS, LENA, NOW);
        nothing().when(open).then(opened);
        nothing().given(OPENED).when(open).thenNothing();
        Scenario.of(ProgrammeDecider.DECIDER)
                .given(granted(FIN, Role.FACULTY_LEAD))
                .when(open(FIN, NOW, YEAR, TERMS))
                .then(new ProgrammeOpened(
                        PROGRAMME, YEAR, new Label("Grow your own"), new Label("Posts"), FUNDER, TERMS, FIN, NOW));
    }

    @Test
    void who_leads_nothing_here_today_opens_nothing() {
        nothing().when(open(FIN, NOW, YEAR, TERMS)).thenRefused(RoleRule.ROLE_NOT_HELD);
        nothing().given(OPENED).when(stream(FIN, NOW)).thenRefused(RoleRule.ROLE_NOT_HELD);
        funded().given(withdrawn(LENA, Role.ICS_LEAD)).when(stream(LENA, NOW)).thenRefused(RoleRule.ROLE_NOT_HELD);
        nothing()
                .given(withdrawn(LENA, Role.ICS_LEAD))
                .when(open(LENA, NOW, YEAR, TERMS))
                .thenRefused(RoleRule.ROLE_NOT_HELD);
    }

    @Test
    void money_is_moved_by_who_is_trusted_with_it_today() {
        for (var command : ofMoney(LENA, 1)) {
            funded().when(command).thenRefused(RoleRule.DUTY_NOT_HELD);
        }
        for (var command : ofMoney(FIN, 1)) {
            funded().given(Purse.noLongerTrusted(FIN, Duty.FINANCE_LEAD))
                    .when(command)
                    .thenRefused(RoleRule.DUTY_NOT_HELD);
        }
        var yesterday = trusted(LENA, Duty.FINANCE_LEAD, FUNDER, HIRED, TODAY.minusDays(1));
        var tomorrow = trusted(LENA, Duty.FINANCE_LEAD, FUNDER, TODAY.plusDays(1), null);
        var approver = trusted(LENA, Duty.APPROVER);
        for (var command : ofMoney(LENA, 1)) {
            funded().given(yesterday).when(command).thenRefused(RoleRule.DUTY_NOT_HELD);
            funded().given(tomorrow).when(command).thenRefused(RoleRule.DUTY_NOT_HELD);
            funded().given(approver).when(command).thenRefused(RoleRule.DUTY_NOT_HELD);
        }
    }

    @Test
    void a_duty_holds_from_its_first_to_its_last_day() {
        var amount = new BudgetAdded(entry(9), PROGRAMME, new Pence(1), AWARD, LENA, NOW);
        funded().given(trusted(LENA, Duty.FINANCE_LEAD, FUNDER, TODAY, TODAY))
                .when(new AddBudget(LENA, NOW, entry(9), PROGRAMME, new Pence(1), AWARD))
                .then(amount);
    }

    @ParameterizedTest
    @MethodSource("of_money")
    void money_needs_a_programme_that_is_open(ProgrammeCommand command) {
        nothing().when(command).thenRefused(PROGRAMME_NOT_KNOWN);
        nothing().when(stream(LENA, NOW)).thenRefused(PROGRAMME_NOT_KNOWN);
    }

    @Test
    void an_entry_moves_something() {
        for (var command : ofMoney(FIN, 0)) {
            funded().when(command).thenRefused(MONEY_IS_NOTHING.at("amount"));
        }
    }

    @Test
    void one_off_money_lapses_with_its_year() {
        nothing().when(open(LENA, TOO_LATE, YEAR, TERMS)).thenRefused(FINANCIAL_YEAR_IS_OVER);
        nothing().when(open(LENA, NOW, new FinancialYear(2025), TERMS)).thenRefused(FINANCIAL_YEAR_IS_OVER);
        nothing().given(OPENED).when(stream(LENA, TOO_LATE)).thenRefused(FINANCIAL_YEAR_IS_OVER);
        funded().when(add(TOO_LATE, 1)).thenRefused(FINANCIAL_YEAR_IS_OVER);
        funded().when(fund(TOO_LATE, STREAM, 1)).thenRefused(FINANCIAL_YEAR_IS_OVER);
        funded().when(add(LAST_MOMENT, 1))
                .then(new BudgetAdded(entry(9), PROGRAMME, new Pence(1), AWARD, FIN, LAST_MOMENT));
    }

    @Test
    void claims_are_taken_in_the_year_at_least() {
        var before = new ProgrammeTerms(null, YEAR.firstDay().minusDays(1));
        nothing().when(open(LENA, NOW, YEAR, before)).thenRefused(CUT_OFF_BEFORE_THE_YEAR_BEGINS);
        var first = new ProgrammeTerms(null, LocalDate.of(2026, 4, 1));
        nothing().when(open(LENA, NOW, YEAR, first)).fact(ProgrammeOpened.class);
    }

    @Test
    void a_budget_grows_by_what_is_awarded_and_stays_small_enough_to_add() {
        funded().when(add(NOW, 5)).then(new BudgetAdded(entry(9), PROGRAMME, new Pence(5), AWARD, FIN, NOW));
        funded().when(add(NOW, Pence.MOST - 100_000)).fact(BudgetAdded.class);
        funded().when(add(NOW, Pence.MOST - 99_999)).thenRefused(BUDGET_IS_TOO_LARGE);
    }

    @Test
    void a_budget_shrinks_by_no_more_than_no_stream_was_given() {
        funded().when(reduce(40_000)).then(new BudgetReduced(entry(9), PROGRAMME, new Pence(40_000), AWARD, FIN, NOW));
        funded().when(reduce(40_001)).thenRefused(BUDGET_EXCEEDED);
        funded().given(new BudgetReduced(entry(3), PROGRAMME, new Pence(40_000), AWARD, FIN, EARLIER))
                .when(reduce(1))
                .thenRefused(BUDGET_EXCEEDED);
        funded().given(new BudgetReduced(entry(3), PROGRAMME, new Pence(40_000), AWARD, FIN, EARLIER))
                .when(add(NOW, Pence.MOST - 60_000))
                .fact(BudgetAdded.class);
    }

    @Test
    void a_lead_opens_a_stream_once() {
        nothing()
                .given(OPENED)
                .when(stream(LENA, NOW))
                .then(new StreamOpened(STREAM, PROGRAMME, new Label("Trusts"), LENA, NOW));
        nothing().given(OPENED, STREAM_OPENED).when(stream(LENA, NOW)).thenNothing();
    }

    @Test
    void a_stream_is_given_no_more_than_the_budget_has_left() {
        funded().when(fund(NOW, STREAM, 40_000))
                .then(new StreamFunded(entry(9), PROGRAMME, STREAM, new Pence(40_000), FIN, NOW));
        funded().when(fund(NOW, STREAM, 40_001)).thenRefused(BUDGET_EXCEEDED);
    }

    @Test
    void a_stream_that_nobody_opened_is_not_known() {
        var other = new StreamId(id(999));
        funded().when(fund(NOW, other, 1)).thenRefused(STREAM_NOT_KNOWN);
        funded().when(reduce(other, 1)).thenRefused(STREAM_NOT_KNOWN);
    }

    @Test
    void a_stream_gives_back_no_more_than_it_has_not_offered() {
        funded().when(reduce(STREAM, 60_000))
                .then(new StreamReduced(entry(9), PROGRAMME, STREAM, new Pence(60_000), FIN, NOW));
        funded().when(reduce(STREAM, 60_001)).thenRefused(STREAM_EXCEEDED);
    }

    @Test
    void a_stream_gives_back_nothing_of_what_it_offered() {
        var line = Offers.line(501, Offers.TRUST);
        var offered = funded().given(Offers.proposed(line, Offers.AMOUNT), Offers.offered(line, Offers.AMOUNT));
        offered.when(reduce(STREAM, 40_000)).fact(StreamReduced.class);
        offered.when(reduce(STREAM, 40_001)).thenRefused(STREAM_EXCEEDED);
        offered.given(Offers.declined(line, Offers.AMOUNT))
                .when(reduce(STREAM, 60_000))
                .fact(StreamReduced.class);
        offered.given(Offers.accepted(line, Offers.AMOUNT, new Pence(5_000)))
                .when(reduce(STREAM, 55_001))
                .thenRefused(STREAM_EXCEEDED);
    }

    @Test
    void what_a_stream_gives_back_is_the_budgets_again() {
        var less = new StreamReduced(entry(3), PROGRAMME, STREAM, new Pence(10_000), FIN, EARLIER);
        funded().given(less).when(fund(NOW, STREAM, 50_000)).fact(StreamFunded.class);
        funded().given(less).when(fund(NOW, STREAM, 50_001)).thenRefused(BUDGET_EXCEEDED);
        funded().given(less).when(reduce(STREAM, 50_001)).thenRefused(STREAM_EXCEEDED);
    }
}
