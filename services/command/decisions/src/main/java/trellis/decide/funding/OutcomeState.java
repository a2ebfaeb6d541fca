package trellis.decide.funding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trellis.language.PersonId;
import trellis.language.funding.AgreementEvent;
import trellis.language.funding.AllocationEvent;
import trellis.language.funding.AllocationId;
import trellis.language.funding.DutyEvent;
import trellis.language.funding.OutcomeClaim;
import trellis.language.funding.OutcomeEvent;
import trellis.language.funding.OutcomeEvent.OutcomeReportAccepted;
import trellis.language.funding.OutcomeEvent.OutcomeReportReturned;
import trellis.language.funding.OutcomeEvent.OutcomesReported;
import trellis.language.funding.OutcomeReportId;
import trellis.language.organisation.OrganisationCode;

/**
 * What is read to decide about an outcome report.
 *
 * @param reports of the allocation, and of others what counts the same outcomes
 */
public record OutcomeState(Dealings dealings, Map<OutcomeReportId, Report> reports) {
    static final OutcomeState INITIAL = new OutcomeState(Dealings.NONE, Map.of());

    public OutcomeState {
        reports = Map.copyOf(reports);
    }

    /** How a report stands. */
    public enum Standing {
        WAITING,
        ACCEPTED,
        RETURNED
    }

    public record Report(
            Standing standing,
            AllocationId allocation,
            OrganisationCode party,
            List<OutcomeClaim> outcomes,
            PersonId by) {
        public Report {
            outcomes = List.copyOf(outcomes);
        }

        private Report now(Standing next) {
            return new Report(next, allocation, party, outcomes, by);
        }

        boolean counts(OrganisationCode of, OutcomeClaim claim) {
            return standing != Standing.RETURNED
                    && party.equals(of)
                    && outcomes.stream().anyMatch(claim::countsAgain);
        }
    }

    boolean waits(AllocationId about) {
        return reports.values().stream()
                .anyMatch(each ->
                        each.standing() == Standing.WAITING && each.allocation().equals(about));
    }

    static OutcomeState evolve(OutcomeState state, DutyEvent event) {
        return new OutcomeState(Dealings.evolve(state.dealings, event), state.reports);
    }

    static OutcomeState evolve(OutcomeState state, AllocationEvent event) {
        return new OutcomeState(Dealings.evolve(state.dealings, event), state.reports);
    }

    static OutcomeState evolve(OutcomeState state, AgreementEvent event) {
        return new OutcomeState(Dealings.evolve(state.dealings, event), state.reports);
    }

    static OutcomeState evolve(OutcomeState state, OutcomeEvent event) {
        var changed = new HashMap<>(state.reports);
        switch (event) {
            case OutcomesReported e ->
                changed.put(
                        e.report(),
                        new Report(Standing.WAITING, e.line().allocation(), e.party(), e.outcomes(), e.by()));
            case OutcomeReportAccepted e ->
                changed.computeIfPresent(e.report(), (_, report) -> report.now(Standing.ACCEPTED));
            case OutcomeReportReturned e ->
                changed.computeIfPresent(e.report(), (_, report) -> report.now(Standing.RETURNED));
        }
        return new OutcomeState(state.dealings, changed);
    }
}
