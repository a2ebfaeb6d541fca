package trellis.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.decide.funding.OutcomeCommand.AcceptOutcomeReport;
import trellis.decide.funding.OutcomeCommand.ReportOutcomes;
import trellis.decide.funding.OutcomeCommand.ReturnOutcomeReport;
import trellis.language.funding.OutcomeClaim;
import trellis.language.funding.OutcomeReportId;
import trellis.language.funding.OutcomeReturnReason;

/** What a recipient says came of one sum, and what the funder's verifier finds. */
record PurseReports(Purse purse) {
    void filed(int number, LocalDate on, OutcomeClaim... outcomes) {
        filed(number, on, null, outcomes);
    }

    /** @param refusal the rule that is told to refuse it, or null */
    void filed(int number, LocalDate on, @Nullable String refusal, OutcomeClaim... outcomes) {
        var grant = purse.grant();
        purse.asked(
                on,
                13 + number,
                refusal,
                at -> new ReportOutcomes(
                        grant.person(),
                        at,
                        report(number),
                        purse.line(),
                        List.of(outcomes),
                        grant,
                        outcomes[0].position()));
    }

    void accepted(int number, LocalDate on) {
        purse.ask(
                on,
                17,
                at -> new AcceptOutcomeReport(purse.people().verifier(), at, report(number), purse.line(), Set.of()));
    }

    void givenBack(int number, LocalDate on, OutcomeReturnReason reason) {
        purse.ask(
                on,
                18,
                at -> new ReturnOutcomeReport(
                        purse.people().verifier(), at, report(number), purse.line(), reason, Set.of()));
    }

    private OutcomeReportId report(int number) {
        return new OutcomeReportId(purse.id("outcome report", number));
    }
}
