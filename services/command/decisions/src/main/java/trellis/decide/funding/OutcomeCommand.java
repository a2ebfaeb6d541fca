package trellis.decide.funding;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import trellis.decide.Command;
import trellis.language.PersonId;
import trellis.language.funding.Line;
import trellis.language.funding.OutcomeClaim;
import trellis.language.funding.OutcomeReportId;
import trellis.language.funding.OutcomeReturnReason;
import trellis.language.organisation.OrganisationCode;

/** What may be asked of an outcome report: by a party's finance lead, and by a verifier of the funder. */
public sealed interface OutcomeCommand extends Command {
    OutcomeReportId report();

    Line line();

    /** @param head the last position of the party's log, as the door found it */
    record ReportOutcomes(
            PersonId actor,
            Instant at,
            OutcomeReportId report,
            Line line,
            List<OutcomeClaim> outcomes,
            PartyGrant grant,
            long head)
            implements OutcomeCommand {
        public ReportOutcomes {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** @param ties parties where the actor holds a role, as the door found them */
    record AcceptOutcomeReport(
            PersonId actor, Instant at, OutcomeReportId report, Line line, Set<OrganisationCode> ties)
            implements OutcomeCommand {
        public AcceptOutcomeReport {
            ties = Set.copyOf(ties);
        }
    }

    /** @param ties parties where the actor holds a role, as the door found them */
    record ReturnOutcomeReport(
            PersonId actor,
            Instant at,
            OutcomeReportId report,
            Line line,
            OutcomeReturnReason reason,
            Set<OrganisationCode> ties)
            implements OutcomeCommand {
        public ReturnOutcomeReport {
            ties = Set.copyOf(ties);
        }
    }
}
