package trellis.decide.funding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.funding.AgreementEvent;
import trellis.language.funding.AllocationEvent;
import trellis.language.funding.AllocationId;
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
public record OutcomeState(
        Duties duties, Allocation allocation, @Nullable Agreement agreement, Map<OutcomeReportId, Report> reports) {
    static final OutcomeState INITIAL = new OutcomeState(Duties.NONE, Allocation.NONE, null, Map.of());

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

    boolean isInForce() {
        return agreement != null && agreement.isInForce();
    }

    boolean isAParty(OrganisationCode organisation, OrganisationCode recipient) {
        return organisation.equals(recipient) || (agreement != null && organisation.equals(agreement.host()));
    }

    boolean waits(AllocationId about) {
        return reports.values().stream()
                .anyMatch(each ->
                        each.standing() == Standing.WAITING && each.allocation().equals(about));
    }

    OutcomeState with(Duties changed) {
        return new OutcomeState(changed, allocation, agreement, reports);
    }

    static OutcomeState evolve(OutcomeState state, AllocationEvent event) {
        return new OutcomeState(
                state.duties, Allocation.evolve(state.allocation, event), state.agreement, state.reports);
    }

    static OutcomeState evolve(OutcomeState state, AgreementEvent event) {
        return new OutcomeState(
                state.duties, state.allocation, Agreement.evolve(state.agreement, event), state.reports);
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
        return new OutcomeState(state.duties, state.allocation, state.agreement, changed);
    }
}
