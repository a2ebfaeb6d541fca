package trellis.command.privacy;

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
import org.springframework.web.bind.annotation.RestController;
import trellis.command.door.Acceptance.Written;
import trellis.command.door.Entry;
import trellis.command.privacy.SharingRequests.NewSharing;
import trellis.command.privacy.SharingRequests.Stop;
import trellis.language.privacy.SharingEvent.SharingAgreed;

@RestController
@RequestMapping(path = "/api/v1/sharing-agreements", produces = "application/json")
@Tag(name = "privacy", description = "With whom a trust shares its figures")
class SharingHttp {
    private final SharingHandler handler;

    SharingHttp(SharingHandler handler) {
        this.handler = handler;
    }

    /** @param sharing null when all was so already */
    record SharingMade(
            String tenant, long position, @Nullable UUID sharing) {}

    @PostMapping
    @Operation(
            operationId = "agreeToShare",
            summary = "Record with whom the trust shares which of its figures, for what and on which days")
    @ApiResponse(responseCode = "201")
    ResponseEntity<SharingMade> agree(Entry entry, @Valid @RequestBody NewSharing body) {
        var accepted = handler.agree(entry, body);
        var sharing =
                accepted.idOf(SharingAgreed.class, event -> event.sharing().value());
        return accepted.created(
                "/api/v1/sharing-agreements/" + sharing, new SharingMade(accepted.log(), accepted.position(), sharing));
    }

    @PostMapping("/{sharing}/end")
    @Operation(operationId = "endSharing", summary = "End an agreement to share, at once")
    ResponseEntity<Written> end(Entry entry, @PathVariable UUID sharing, @Valid @RequestBody Stop body) {
        return handler.end(entry, sharing, body.reason()).written();
    }
}
