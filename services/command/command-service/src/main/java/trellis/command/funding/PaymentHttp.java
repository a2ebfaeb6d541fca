package trellis.command.funding;

import io.swagger.v3.oas.annotations.Operation;
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
import trellis.command.funding.ClaimRequests.Meet;
import trellis.command.funding.ClaimRequests.Release;

@RestController
@RequestMapping(path = "/api/v1/allocations/{allocation}", produces = "application/json")
@Tag(name = "funding")
class PaymentHttp {
    private final PaymentHandler handler;

    PaymentHttp(PaymentHandler handler) {
        this.handler = handler;
    }

    @PostMapping("/conditions")
    @Operation(operationId = "meetCondition", summary = "Say that a condition of an instalment is met")
    ResponseEntity<Written> meet(Entry entry, @PathVariable UUID allocation, @Valid @RequestBody Meet body) {
        return handler.meet(entry, allocation, body).written();
    }

    @PostMapping("/releases")
    @Operation(
            operationId = "releaseInstalment",
            summary = "Pay an instalment that is due and whose conditions are met")
    ResponseEntity<Written> release(Entry entry, @PathVariable UUID allocation, @Valid @RequestBody Release body) {
        return handler.release(entry, allocation, body).written();
    }

    @PostMapping("/close")
    @Operation(
            operationId = "closeAllocation",
            summary = "Close what is accounted for; what was never paid is the stream's again")
    ResponseEntity<Written> close(Entry entry, @PathVariable UUID allocation) {
        return handler.close(entry, allocation).written();
    }
}
