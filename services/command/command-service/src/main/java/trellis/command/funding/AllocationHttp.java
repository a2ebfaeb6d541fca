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
import trellis.command.funding.AllocationRequests.Accept;
import trellis.command.funding.AllocationRequests.EndOffer;
import trellis.command.funding.AllocationRequests.Propose;
import trellis.command.funding.AllocationRequests.ProposeAgain;
import trellis.command.funding.AllocationRequests.SendBack;
import trellis.command.funding.FundingReplies.AllocationMade;
import trellis.language.funding.AllocationEvent.AllocationProposed;

/** What begins with {@code funders} is for a party: it acts in that funder's log, as far as it is named there. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "funding")
class AllocationHttp {
    private final AllocationHandler handler;

    AllocationHttp(AllocationHandler handler) {
        this.handler = handler;
    }

    @PostMapping("/allocations")
    @Operation(operationId = "proposeAllocation", summary = "Propose money out of a stream for one organisation")
    @ApiResponse(responseCode = "201")
    ResponseEntity<AllocationMade> propose(Entry entry, @Valid @RequestBody Propose body) {
        var accepted = handler.propose(entry, body);
        var allocation = accepted.idOf(
                AllocationProposed.class, event -> event.line().allocation().value());
        return accepted.created(
                "/api/v1/allocations/" + allocation,
                new AllocationMade(accepted.log(), accepted.position(), allocation));
    }

    @PostMapping("/allocations/{allocation}/propose-again")
    @Operation(operationId = "proposeAllocationAgain", summary = "Propose anew what was sent back")
    ResponseEntity<Written> proposeAgain(
            Entry entry, @PathVariable UUID allocation, @Valid @RequestBody ProposeAgain body) {
        return handler.proposeAgain(entry, allocation, body).written();
    }

    @PostMapping("/allocations/{allocation}/approve")
    @Operation(
            operationId = "approveAllocation",
            summary = "Approve what somebody else proposed; the last approval that it needs offers it")
    ResponseEntity<Written> approve(Entry entry, @PathVariable UUID allocation) {
        return handler.approve(entry, allocation).written();
    }

    @PostMapping("/allocations/{allocation}/send-back")
    @Operation(operationId = "sendBackAllocation", summary = "Give a proposal back with a reason")
    ResponseEntity<Written> sendBack(Entry entry, @PathVariable UUID allocation, @Valid @RequestBody SendBack body) {
        return handler.sendBack(entry, allocation, body.reason()).written();
    }

    @PostMapping("/allocations/{allocation}/withdraw-offer")
    @Operation(operationId = "withdrawOffer", summary = "Take an offer back that is not answered")
    ResponseEntity<Written> withdraw(Entry entry, @PathVariable UUID allocation, @Valid @RequestBody EndOffer body) {
        return handler.withdraw(entry, allocation, body.reason()).written();
    }

    @PostMapping("/funders/{funder}/allocations/{allocation}/accept")
    @Operation(operationId = "acceptOffer", summary = "Accept an offer for your organisation, whole or in part")
    ResponseEntity<Written> accept(
            Entry entry, @PathVariable String funder, @PathVariable UUID allocation, @Valid @RequestBody Accept body) {
        return handler.accept(entry, funder, allocation, body.amount()).written();
    }

    @PostMapping("/funders/{funder}/allocations/{allocation}/decline")
    @Operation(operationId = "declineOffer", summary = "Decline an offer for your organisation")
    ResponseEntity<Written> decline(
            Entry entry,
            @PathVariable String funder,
            @PathVariable UUID allocation,
            @Valid @RequestBody EndOffer body) {
        return handler.decline(entry, funder, allocation, body.reason()).written();
    }
}
