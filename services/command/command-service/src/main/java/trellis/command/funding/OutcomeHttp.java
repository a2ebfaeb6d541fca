package trellis.command.funding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import trellis.command.door.Acceptance.Written;
import trellis.command.door.Entry;
import trellis.command.funding.FundingReplies.OutcomeReportMade;
import trellis.command.funding.OutcomeRequests.GiveReportBack;
import trellis.command.funding.OutcomeRequests.Report;
import trellis.language.funding.OutcomeEvent.OutcomesReported;

@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "funding")
class OutcomeHttp {
    private final OutcomeHandler handler;

    OutcomeHttp(OutcomeHandler handler) {
        this.handler = handler;
    }

    @PostMapping("/funders/{funder}/allocations/{allocation}/outcome-reports")
    @Operation(operationId = "reportOutcomes", summary = "Say for your organisation what came of the money")
    @ApiResponse(responseCode = "201")
    ResponseEntity<OutcomeReportMade> report(
            Entry entry, @PathVariable String funder, @PathVariable UUID allocation, @Valid @RequestBody Report body) {
        var accepted = handler.report(entry, funder, allocation, body);
        var report =
                accepted.idOf(OutcomesReported.class, event -> event.report().value());
        return accepted.created(
                "/api/v1/outcome-reports/" + report,
                new OutcomeReportMade(accepted.log(), accepted.position(), report));
    }

    @PostMapping("/outcome-reports/{report}/accept")
    @Operation(operationId = "acceptOutcomeReport", summary = "Accept what a recipient says came of the money")
    ResponseEntity<Written> accept(Entry entry, @PathVariable UUID report) {
        return handler.accept(entry, report).written();
    }

    @PostMapping("/outcome-reports/{report}/return")
    @Operation(operationId = "returnOutcomeReport", summary = "Give an outcome report back with a reason")
    ResponseEntity<Written> giveBack(Entry entry, @PathVariable UUID report, @Valid @RequestBody GiveReportBack body) {
        return handler.giveBack(entry, report, body.reason()).written();
    }
}
