package trellis.decide.funding;

import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.id;
import static trellis.decide.funding.Claims.VERA;
import static trellis.decide.funding.Offers.LINE;
import static trellis.decide.funding.Offers.RITA;
import static trellis.decide.funding.Offers.RITAS;
import static trellis.decide.funding.Offers.TRUST;

import java.util.List;
import java.util.Set;
import trellis.decide.funding.OutcomeCommand.AcceptOutcomeReport;
import trellis.decide.funding.OutcomeCommand.ReportOutcomes;
import trellis.decide.funding.OutcomeCommand.ReturnOutcomeReport;
import trellis.language.PersonId;
import trellis.language.funding.Attribution;
import trellis.language.funding.Line;
import trellis.language.funding.OutcomeClaim;
import trellis.language.funding.OutcomeEvent.OutcomeReportAccepted;
import trellis.language.funding.OutcomeEvent.OutcomeReportReturned;
import trellis.language.funding.OutcomeEvent.OutcomesReported;
import trellis.language.funding.OutcomeMeasure;
import trellis.language.funding.OutcomeReportId;
import trellis.language.funding.OutcomeReturnReason;
import trellis.language.organisation.OrganisationCode;

/** Rita says for the trust what came of £200, from position 100 of its log, which stands at 500. */
final class Reports {
    static final OutcomeReportId REPORT = new OutcomeReportId(id(801));
    static final OutcomeReportId OTHER_REPORT = new OutcomeReportId(id(802));
    static final long HEAD = 500;

    private Reports() {}

    static OutcomeClaim attributed(OutcomeMeasure measure, long baseline, long position) {
        return new OutcomeClaim(measure, baseline, position, 14, Attribution.ATTRIBUTED);
    }

    static OutcomeClaim associated(OutcomeMeasure measure, long baseline, long position) {
        return new OutcomeClaim(measure, baseline, position, 14, Attribution.ASSOCIATED);
    }

    static ReportOutcomes report(OutcomeClaim... outcomes) {
        return new ReportOutcomes(RITA, NOW, REPORT, LINE, List.of(outcomes), RITAS, HEAD);
    }

    static OutcomesReported reported(OutcomeReportId report, Line line, OutcomeClaim... outcomes) {
        return reported(report, line, TRUST, outcomes);
    }

    static OutcomesReported reported(
            OutcomeReportId report, Line line, OrganisationCode party, OutcomeClaim... outcomes) {
        return new OutcomesReported(report, line, party, List.of(outcomes), RITAS.grant(), RITA, EARLIER);
    }

    static OutcomeReportAccepted accepted(OutcomeReportId report, Line line) {
        return new OutcomeReportAccepted(report, line, TRUST, VERA, EARLIER);
    }

    static OutcomeReportReturned returned(OutcomeReportId report, Line line, OutcomeMeasure... attributed) {
        return new OutcomeReportReturned(
                report, line, TRUST, List.of(attributed), OutcomeReturnReason.FIGURE_DIFFERS, VERA, EARLIER);
    }

    static AcceptOutcomeReport accept(PersonId by, OrganisationCode... ties) {
        return new AcceptOutcomeReport(by, NOW, REPORT, LINE, Set.of(ties));
    }

    static ReturnOutcomeReport giveBack(PersonId by, OrganisationCode... ties) {
        return new ReturnOutcomeReport(by, NOW, REPORT, LINE, OutcomeReturnReason.FIGURE_DIFFERS, Set.of(ties));
    }
}
