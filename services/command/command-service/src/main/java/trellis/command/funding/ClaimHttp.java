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
import trellis.command.funding.ClaimRequests.GiveClaimBack;
import trellis.command.funding.ClaimRequests.SpendClaim;
import trellis.command.funding.FundingReplies.ClaimMade;
import trellis.language.funding.ClaimEvent.ClaimSubmitted;

/** What begins with {@code funders} is for a party: it acts in that funder's log, as far as it is named there. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "funding")
class ClaimHttp {
    private final ClaimHandler handler;

    ClaimHttp(ClaimHandler handler) {
        this.handler = handler;
    }

    @PostMapping("/funders/{funder}/allocations/{allocation}/claims")
    @Operation(operationId = "submitClaim", summary = "Say for your organisation what was spent, on what proof")
    @ApiResponse(responseCode = "201")
    ResponseEntity<ClaimMade> submit(
            Entry entry,
            @PathVariable String funder,
            @PathVariable UUID allocation,
            @Valid @RequestBody SpendClaim body) {
        var accepted = handler.submit(entry, funder, allocation, body);
        var claim = accepted.idOf(ClaimSubmitted.class, event -> event.claim().value());
        return accepted.created("/api/v1/claims/" + claim, new ClaimMade(accepted.log(), accepted.position(), claim));
    }

    @PostMapping("/funders/{funder}/claims/{claim}/withdraw")
    @Operation(operationId = "withdrawClaim", summary = "Take back a claim of your organisation that is not decided")
    ResponseEntity<Written> withdraw(Entry entry, @PathVariable String funder, @PathVariable UUID claim) {
        return handler.withdraw(entry, funder, claim).written();
    }

    @PostMapping("/claims/{claim}/verify")
    @Operation(operationId = "verifyClaim", summary = "Accept a claim as spent, to the penny")
    ResponseEntity<Written> verify(Entry entry, @PathVariable UUID claim) {
        return handler.verify(entry, claim).written();
    }

    @PostMapping("/claims/{claim}/return")
    @Operation(operationId = "returnClaim", summary = "Give a claim back with a reason")
    ResponseEntity<Written> giveBack(Entry entry, @PathVariable UUID claim, @Valid @RequestBody GiveClaimBack body) {
        return handler.giveBack(entry, claim, body.reason()).written();
    }
}
