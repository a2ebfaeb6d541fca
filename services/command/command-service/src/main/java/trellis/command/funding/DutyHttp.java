package trellis.command.funding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trellis.command.door.Acceptance.Written;
import trellis.command.door.Entry;
import trellis.command.funding.DutyRequests.GiveDuty;
import trellis.command.funding.DutyRequests.TakeDuty;
import trellis.command.funding.FundingReplies.DutyMade;
import trellis.language.funding.DutyEvent.DutyGranted;

/** Every address takes {@code organisation} from an operator, for the organisation whose people are meant. */
@RestController
@RequestMapping(path = "/api/v1/duty-grants", produces = "application/json")
@Tag(name = "funding", description = "Money for a purpose: who is trusted with it, and what becomes of it")
class DutyHttp {
    private final DutyHandler handler;

    DutyHttp(DutyHandler handler) {
        this.handler = handler;
    }

    @PostMapping
    @Operation(operationId = "grantDuty", summary = "Trust somebody with a duty about money, on dates")
    @ApiResponse(responseCode = "201")
    ResponseEntity<DutyMade> grant(
            Entry entry,
            @RequestParam(required = false) @Nullable String organisation,
            @Valid @RequestBody GiveDuty body) {
        var accepted = handler.grant(entry, organisation, body);
        var duty = accepted.idOf(DutyGranted.class, event -> event.grant().value());
        return accepted.created("/api/v1/duty-grants/" + duty, new DutyMade(accepted.log(), accepted.position(), duty));
    }

    @PostMapping("/{duty}/withdraw")
    @Operation(operationId = "withdrawDuty", summary = "End a duty at once")
    ResponseEntity<Written> withdraw(
            Entry entry,
            @RequestParam(required = false) @Nullable String organisation,
            @PathVariable UUID duty,
            @Valid @RequestBody TakeDuty body) {
        return handler.withdraw(entry, organisation, duty, body.reason()).written();
    }
}
