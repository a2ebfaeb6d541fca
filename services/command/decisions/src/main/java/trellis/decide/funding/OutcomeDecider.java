package trellis.decide.funding;

import static trellis.decide.Decision.accept;
import static trellis.decide.funding.OutcomeRule.OUTCOME_BEFORE_ITS_BASELINE;
import static trellis.decide.funding.OutcomeRule.OUTCOME_COUNTED_ALREADY;
import static trellis.decide.funding.OutcomeRule.OUTCOME_POSITION_NOT_REACHED;
import static trellis.decide.funding.OutcomeRule.OUTCOME_REPORTED_TWICE;
import static trellis.decide.funding.OutcomeRule.OUTCOME_REPORT_NOT_KNOWN;
import static trellis.decide.funding.OutcomeRule.OUTCOME_REPORT_NOT_WAITING;
import static trellis.decide.funding.OutcomeRule.OUTCOME_REPORT_WAITS;
import static trellis.decide.funding.OutcomeRule.REPORTER_IS_THE_REVIEWER;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import trellis.decide.Boundary;
import trellis.decide.Decider;
import trellis.decide.Decision;
import trellis.decide.Families;
import trellis.decide.Judgement;
import trellis.decide.Refusal;
import trellis.decide.funding.OutcomeCommand.AcceptOutcomeReport;
import trellis.decide.funding.OutcomeCommand.ReportOutcomes;
import trellis.decide.funding.OutcomeCommand.ReturnOutcomeReport;
import trellis.decide.funding.OutcomeState.Report;
import trellis.decide.funding.OutcomeState.Standing;
import trellis.language.funding.AgreementEvent;
import trellis.language.funding.AllocationEvent;
import trellis.language.funding.Attribution;
import trellis.language.funding.DutyEvent;
import trellis.language.funding.LineTags;
import trellis.language.funding.OutcomeClaim;
import trellis.language.funding.OutcomeEvent;
import trellis.language.funding.OutcomeEvent.OutcomeReportAccepted;
import trellis.language.funding.OutcomeEvent.OutcomeReportReturned;
import trellis.language.funding.OutcomeEvent.OutcomesReported;
import trellis.language.funding.OutcomeMeasure;
import trellis.language.organisation.OrganisationCode;

/**
 * A party says what came of the money, and somebody of the funder who stands apart from both reviews it. What is
 * attributed is counted for no other money of this log. It moves no money, so that it may also be said after the close:
 * retention is due by then.
 */
public final class OutcomeDecider {
    public static final Decider<OutcomeCommand, OutcomeState> DECIDER = new Decider<>(
            OutcomeCommand.class,
            OutcomeDecider::boundary,
            initialState(),
            new Families<OutcomeState>()
                    .on(DutyEvent.class, OutcomeState::evolve)
                    .on(AllocationEvent.class, OutcomeState::evolve)
                    .on(AgreementEvent.class, OutcomeState::evolve)
                    .on(OutcomeEvent.class, OutcomeState::evolve),
            OutcomeDecider::decide);

    private OutcomeDecider() {}

    /** A report reads every report that ever counted the same outcomes of the same organisation, for whichever money. */
    public static Boundary boundary(OutcomeCommand command) {
        var clauses = new ArrayList<>(List.of(
                Boundary.facts(
                        command.line().allocation().tag(),
                        AllocationEvent.class,
                        AgreementEvent.class,
                        OutcomeEvent.class),
                Duties.of(command.actor())));
        if (command instanceof ReportOutcomes reported) {
            reported.outcomes().stream()
                    .filter(each -> each.attribution() == Attribution.ATTRIBUTED)
                    .map(OutcomeClaim::measure)
                    .distinct()
                    .map(measure -> LineTags.outcome(reported.grant().organisation(), measure))
                    .map(tag -> Boundary.facts(tag, OutcomeEvent.class))
                    .forEach(clauses::add);
        }
        return new Boundary(clauses);
    }

    public static OutcomeState initialState() {
        return OutcomeState.INITIAL;
    }

    public static Decision decide(OutcomeCommand command, OutcomeState state) {
        return switch (command) {
            case ReportOutcomes c -> report(c, state);
            case AcceptOutcomeReport c -> accepted(c, state);
            case ReturnOutcomeReport c -> giveBack(c, state);
        };
    }

    private static Decision report(ReportOutcomes command, OutcomeState state) {
        var party = command.grant().organisation();
        return state.dealings()
                .handingIn(command.actor(), command.at(), command.grant(), command.line())
                .refuse(OUTCOME_REPORT_WAITS, () -> state.waits(command.line().allocation()))
                .check(() -> wrongOutcome(command, party, state))
                .otherwise(() -> accept(new OutcomesReported(
                        command.report(),
                        command.line(),
                        party,
                        command.outcomes(),
                        command.grant().grant(),
                        command.actor(),
                        command.at())));
    }

    /** The rule that stands against the first outcome that one stands against. */
    private static Optional<Refusal> wrongOutcome(ReportOutcomes command, OrganisationCode party, OutcomeState state) {
        var seen = EnumSet.noneOf(OutcomeMeasure.class);
        for (int i = 0; i < command.outcomes().size(); i++) {
            var outcome = command.outcomes().get(i);
            var at = "outcomes[" + i + "].";
            if (!seen.add(outcome.measure())) {
                return Optional.of(OUTCOME_REPORTED_TWICE.at(at + "measure"));
            }
            if (outcome.position() <= outcome.baseline()) {
                return Optional.of(OUTCOME_BEFORE_ITS_BASELINE.at(at + "position"));
            }
            if (outcome.position() > command.head()) {
                return Optional.of(OUTCOME_POSITION_NOT_REACHED.at(at + "position"));
            }
            if (state.reports().values().stream().anyMatch(each -> each.counts(party, outcome))) {
                return Optional.of(OUTCOME_COUNTED_ALREADY.at(at + "attribution"));
            }
        }
        return Optional.empty();
    }

    private static Decision accepted(AcceptOutcomeReport command, OutcomeState state) {
        return deciding(command, command.ties(), state)
                .otherwise(() -> accept(new OutcomeReportAccepted(
                        command.report(),
                        command.line(),
                        report(command, state).party(),
                        command.actor(),
                        command.at())));
    }

    private static Decision giveBack(ReturnOutcomeReport command, OutcomeState state) {
        return deciding(command, command.ties(), state).otherwise(() -> {
            var report = report(command, state);
            return accept(new OutcomeReportReturned(
                    command.report(),
                    command.line(),
                    report.party(),
                    report.outcomes().stream()
                            .filter(each -> each.attribution() == Attribution.ATTRIBUTED)
                            .map(OutcomeClaim::measure)
                            .toList(),
                    command.reason(),
                    command.actor(),
                    command.at()));
        });
    }

    private static Judgement deciding(OutcomeCommand command, Set<OrganisationCode> ties, OutcomeState state) {
        var waiting = state.dealings()
                .reviewing(command.actor(), command.at())
                .refuse(OUTCOME_REPORT_NOT_KNOWN, () -> !state.reports().containsKey(command.report()))
                .refuse(OUTCOME_REPORT_NOT_WAITING, () -> report(command, state).standing() != Standing.WAITING);
        return state.dealings()
                .apart(
                        waiting,
                        command.actor(),
                        ties,
                        command.line(),
                        () -> report(command, state).by(),
                        REPORTER_IS_THE_REVIEWER);
    }

    private static Report report(OutcomeCommand command, OutcomeState state) {
        return Objects.requireNonNull(state.reports().get(command.report()));
    }
}
