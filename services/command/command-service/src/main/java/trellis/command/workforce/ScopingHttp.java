package trellis.command.workforce;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import trellis.command.door.Acceptance.Written;
import trellis.command.door.Entry;
import trellis.language.workforce.ReopenReason;
import trellis.language.workforce.ScopingEvent.RegisterFrozen;

@RestController
@RequestMapping(path = "/api/v1/scoping-returns", produces = "application/json")
@Tag(name = "workforce")
class ScopingHttp {
    private final ScopingHandler handler;

    ScopingHttp(ScopingHandler handler) {
        this.handler = handler;
    }

    /** @param asAt the day whose posts the return is about, up to today */
    record Freeze(@NotNull LocalDate asAt) {}

    record Reopen(@NotNull ReopenReason reason) {}

    /** @param scopingReturn null when all was so already */
    record Frozen(String tenant, long position, @Nullable UUID scopingReturn) {}

    @PostMapping
    @Operation(operationId = "freezeRegister", summary = "Freeze the register as the trust's scoping return")
    @ApiResponse(responseCode = "201")
    ResponseEntity<Frozen> freeze(Entry entry, @Valid @RequestBody Freeze body) {
        var accepted = handler.freeze(entry, body.asAt());
        var scopingReturn = accepted.idOf(
                RegisterFrozen.class, event -> event.scopingReturn().value());
        return accepted.created(
                "/api/v1/scoping-returns/" + scopingReturn,
                new Frozen(accepted.log(), accepted.position(), scopingReturn));
    }

    @PostMapping("/{scopingReturn}/reopen")
    @Operation(operationId = "reopenRegister", summary = "Open a frozen register again with a reason")
    ResponseEntity<Written> reopen(Entry entry, @PathVariable UUID scopingReturn, @Valid @RequestBody Reopen body) {
        return handler.reopen(entry, scopingReturn, body.reason()).written();
    }
}
