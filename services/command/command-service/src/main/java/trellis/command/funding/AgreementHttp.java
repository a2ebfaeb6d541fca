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
import trellis.command.funding.AllocationRequests.DrawUp;
import trellis.command.funding.AllocationRequests.Sign;
import trellis.command.funding.AllocationRequests.Vary;
import trellis.command.funding.FundingReplies.AgreementMade;
import trellis.language.funding.AgreementEvent.AgreementDrawnUp;
import trellis.language.funding.AgreementEvent.VariationDrawnUp;

/** What begins with {@code funders} is for a party: it acts in that funder's log, as far as it is named there. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "funding")
class AgreementHttp {
    private final AgreementHandler handler;

    AgreementHttp(AgreementHandler handler) {
        this.handler = handler;
    }

    @PostMapping("/allocations/{allocation}/agreements")
    @Operation(
            operationId = "drawUpAgreement",
            summary = "Draw up the agreement about what was accepted; takes the place of one not signed by all")
    @ApiResponse(responseCode = "201")
    ResponseEntity<AgreementMade> drawUp(Entry entry, @PathVariable UUID allocation, @Valid @RequestBody DrawUp body) {
        var accepted = handler.drawUp(entry, allocation, body);
        var agreement =
                accepted.idOf(AgreementDrawnUp.class, event -> event.agreement().value());
        return accepted.created(
                "/api/v1/agreements/" + agreement, new AgreementMade(accepted.log(), accepted.position(), agreement));
    }

    @PostMapping("/allocations/{allocation}/variations")
    @Operation(
            operationId = "drawUpVariation",
            summary = "Draw up anew what is not paid of an agreement in force, or give it up; signed like an agreement")
    @ApiResponse(responseCode = "201")
    ResponseEntity<AgreementMade> vary(Entry entry, @PathVariable UUID allocation, @Valid @RequestBody Vary body) {
        var accepted = handler.vary(entry, allocation, body);
        var agreement =
                accepted.idOf(VariationDrawnUp.class, event -> event.agreement().value());
        return accepted.created(
                "/api/v1/agreements/" + agreement, new AgreementMade(accepted.log(), accepted.position(), agreement));
    }

    @PostMapping("/agreements/{agreement}/sign")
    @Operation(operationId = "signForTheFunder", summary = "Sign for the funder")
    ResponseEntity<Written> sign(Entry entry, @PathVariable UUID agreement, @Valid @RequestBody Sign body) {
        return handler.sign(entry, agreement, body.digest()).written();
    }

    @PostMapping("/funders/{funder}/agreements/{agreement}/sign")
    @Operation(operationId = "signForAParty", summary = "Sign for your organisation, as recipient or host")
    ResponseEntity<Written> signForParty(
            Entry entry, @PathVariable String funder, @PathVariable UUID agreement, @Valid @RequestBody Sign body) {
        return handler.sign(entry, funder, agreement, body.digest()).written();
    }
}
