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
import trellis.command.funding.FundingReplies.ProgrammeMade;
import trellis.command.funding.FundingReplies.StreamMade;
import trellis.command.funding.ProgrammeRequests.Budget;
import trellis.command.funding.ProgrammeRequests.NewProgramme;
import trellis.command.funding.ProgrammeRequests.NewStream;
import trellis.command.funding.ProgrammeRequests.Share;
import trellis.language.funding.ProgrammeEvent.ProgrammeOpened;
import trellis.language.funding.ProgrammeEvent.StreamOpened;

@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "funding")
class ProgrammeHttp {
    private final ProgrammeHandler handler;

    ProgrammeHttp(ProgrammeHandler handler) {
        this.handler = handler;
    }

    @PostMapping("/programmes")
    @Operation(operationId = "openProgramme", summary = "Open a programme of one financial year, with its terms")
    @ApiResponse(responseCode = "201")
    ResponseEntity<ProgrammeMade> open(Entry entry, @Valid @RequestBody NewProgramme body) {
        var accepted = handler.open(entry, body);
        var programme =
                accepted.idOf(ProgrammeOpened.class, event -> event.programme().value());
        return accepted.created(
                "/api/v1/programmes/" + programme, new ProgrammeMade(accepted.log(), accepted.position(), programme));
    }

    @PostMapping("/programmes/{programme}/budget")
    @Operation(operationId = "addBudget", summary = "Add what was awarded to the programme's budget")
    ResponseEntity<Written> add(Entry entry, @PathVariable UUID programme, @Valid @RequestBody Budget body) {
        return handler.add(entry, programme, body).written();
    }

    @PostMapping("/programmes/{programme}/budget/reduce")
    @Operation(operationId = "reduceBudget", summary = "Take back what no stream was given")
    ResponseEntity<Written> reduce(Entry entry, @PathVariable UUID programme, @Valid @RequestBody Budget body) {
        return handler.reduce(entry, programme, body).written();
    }

    @PostMapping("/programmes/{programme}/streams")
    @Operation(operationId = "openStream", summary = "Open a stream of the programme")
    @ApiResponse(responseCode = "201")
    ResponseEntity<StreamMade> openStream(
            Entry entry, @PathVariable UUID programme, @Valid @RequestBody NewStream body) {
        var accepted = handler.openStream(entry, programme, body);
        var stream = accepted.idOf(StreamOpened.class, event -> event.stream().value());
        return accepted.created(
                "/api/v1/streams/" + stream, new StreamMade(accepted.log(), accepted.position(), stream));
    }

    @PostMapping("/streams/{stream}/fund")
    @Operation(operationId = "fundStream", summary = "Give the stream a part of the budget")
    ResponseEntity<Written> fund(Entry entry, @PathVariable UUID stream, @Valid @RequestBody Share body) {
        return handler.fund(entry, stream, body).written();
    }

    @PostMapping("/streams/{stream}/reduce")
    @Operation(operationId = "reduceStream", summary = "Give the budget back what the stream has not offered")
    ResponseEntity<Written> reduceStream(Entry entry, @PathVariable UUID stream, @Valid @RequestBody Share body) {
        return handler.reduceStream(entry, stream, body).written();
    }
}
