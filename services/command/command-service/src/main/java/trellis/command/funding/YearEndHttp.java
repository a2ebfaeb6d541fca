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
import trellis.command.funding.FundingReplies.CarryOverMade;
import trellis.command.funding.YearEndRequests.GiveMoneyBack;
import trellis.command.funding.YearEndRequests.KeepMoney;
import trellis.command.funding.YearEndRequests.RefuseToKeep;
import trellis.language.funding.YearEndEvent.CarryOverAsked;

/** What becomes of money that was paid and not spent. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "funding")
class YearEndHttp {
    private final YearEndHandler handler;

    YearEndHttp(YearEndHandler handler) {
        this.handler = handler;
    }

    @PostMapping("/allocations/{allocation}/returns")
    @Operation(operationId = "recordReturn", summary = "Record that money which was paid came back")
    ResponseEntity<Written> takeBack(
            Entry entry, @PathVariable UUID allocation, @Valid @RequestBody GiveMoneyBack body) {
        return handler.takeBack(entry, allocation, body).written();
    }

    @PostMapping("/funders/{funder}/allocations/{allocation}/carry-overs")
    @Operation(
            operationId = "askToCarryOver",
            summary = "Ask for your organisation to keep what it could not spend for the year after")
    @ApiResponse(responseCode = "201")
    ResponseEntity<CarryOverMade> ask(
            Entry entry,
            @PathVariable String funder,
            @PathVariable UUID allocation,
            @Valid @RequestBody KeepMoney body) {
        var accepted = handler.ask(entry, funder, allocation, body);
        var carryOver =
                accepted.idOf(CarryOverAsked.class, event -> event.carryOver().value());
        return accepted.created(
                "/api/v1/carry-overs/" + carryOver, new CarryOverMade(accepted.log(), accepted.position(), carryOver));
    }

    @PostMapping("/carry-overs/{carryOver}/approve")
    @Operation(operationId = "approveCarryOver", summary = "Let a recipient keep money for the year after")
    ResponseEntity<Written> approve(Entry entry, @PathVariable UUID carryOver) {
        return handler.approve(entry, carryOver).written();
    }

    @PostMapping("/carry-overs/{carryOver}/refuse")
    @Operation(operationId = "refuseCarryOver", summary = "Refuse a carry-over with a reason; the money is returned")
    ResponseEntity<Written> refuse(Entry entry, @PathVariable UUID carryOver, @Valid @RequestBody RefuseToKeep body) {
        return handler.refuse(entry, carryOver, body.reason()).written();
    }
}
