package trellis.command.funding;

import java.util.UUID;
import trellis.command.door.Acceptance;
import trellis.command.door.Door;
import trellis.command.door.Entry;
import trellis.command.door.Facts;
import trellis.command.funding.OutcomeRequests.Outcome;
import trellis.command.funding.OutcomeRequests.Report;
import trellis.decide.funding.OutcomeCommand.AcceptOutcomeReport;
import trellis.decide.funding.OutcomeCommand.ReportOutcomes;
import trellis.decide.funding.OutcomeCommand.ReturnOutcomeReport;
import trellis.language.funding.Duty;
import trellis.language.funding.OutcomeEvent.OutcomesReported;
import trellis.language.funding.OutcomeReportId;
import trellis.language.funding.OutcomeReturnReason;

/** Makes the commands about outcomes: a party's in the funder's log, a reviewer's in their own. */
final class OutcomeHandler {
    private final Door door;
    private final DutyDoor duties;
    private final PartyDoor parties;
    private final Facts facts;

    OutcomeHandler(Door door, DutyDoor duties, PartyDoor parties, Facts facts) {
        this.door = door;
        this.duties = duties;
        this.parties = parties;
        this.facts = facts;
    }

    Acceptance report(Entry asked, String funder, UUID allocation, Report body) {
        var party = parties.open(asked, ReportOutcomes.class, funder, "allocation", allocation);
        var entry = party.entry();
        return door.send(
                entry,
                new ReportOutcomes(
                        entry.actor(),
                        entry.at(),
                        new OutcomeReportId(entry.id("outcome-report")),
                        party.line(),
                        body.outcomes().stream().map(Outcome::claim).toList(),
                        party.grant(),
                        facts.head(asked.actingFor())));
    }

    Acceptance accept(Entry entry, UUID report) {
        duties.require(entry, AcceptOutcomeReport.class, Duty.VERIFIER);
        var of = reported(entry, report);
        return door.send(
                entry,
                new AcceptOutcomeReport(
                        entry.actor(), entry.at(), of.report(), of.line(), parties.tiesTo(entry, of.line())));
    }

    Acceptance giveBack(Entry entry, UUID report, OutcomeReturnReason reason) {
        duties.require(entry, ReturnOutcomeReport.class, Duty.VERIFIER);
        var of = reported(entry, report);
        return door.send(
                entry,
                new ReturnOutcomeReport(
                        entry.actor(), entry.at(), of.report(), of.line(), reason, parties.tiesTo(entry, of.line())));
    }

    private OutcomesReported reported(Entry entry, UUID report) {
        return facts.founded(entry.tenant(), "outcome-report", report, OutcomesReported.class);
    }
}
