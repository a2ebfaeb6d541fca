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
import trellis.command.funding.DeliverableRequests.GiveDeliverableBack;
import trellis.command.funding.DeliverableRequests.HandIn;
import trellis.command.funding.FundingReplies.DeliverableProofMade;
import trellis.language.funding.DeliverableEvent.DeliverableSubmitted;

@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "funding")
class DeliverableHttp {
    private final DeliverableHandler handler;

    DeliverableHttp(DeliverableHandler handler) {
        this.handler = handler;
    }

    @PostMapping("/funders/{funder}/allocations/{allocation}/deliverables")
    @Operation(
            operationId = "submitDeliverable",
            summary = "Hand in for your organisation the proof of what the money was given for")
    @ApiResponse(responseCode = "201")
    ResponseEntity<DeliverableProofMade> handIn(
            Entry entry, @PathVariable String funder, @PathVariable UUID allocation, @Valid @RequestBody HandIn body) {
        var accepted = handler.handIn(entry, funder, allocation, body);
        var proof =
                accepted.idOf(DeliverableSubmitted.class, event -> event.proof().value());
        return accepted.created(
                "/api/v1/deliverable-proofs/" + proof,
                new DeliverableProofMade(accepted.log(), accepted.position(), proof));
    }

    @PostMapping("/deliverable-proofs/{proof}/accept")
    @Operation(operationId = "acceptDeliverable", summary = "Accept the proof of a deliverable")
    ResponseEntity<Written> accept(Entry entry, @PathVariable UUID proof) {
        return handler.accept(entry, proof).written();
    }

    @PostMapping("/deliverable-proofs/{proof}/return")
    @Operation(operationId = "returnDeliverable", summary = "Give the proof of a deliverable back with a reason")
    ResponseEntity<Written> giveBack(
            Entry entry, @PathVariable UUID proof, @Valid @RequestBody GiveDeliverableBack body) {
        return handler.giveBack(entry, proof, body.reason()).written();
    }
}
