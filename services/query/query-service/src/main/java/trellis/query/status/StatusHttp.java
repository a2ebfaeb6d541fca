package trellis.query.status;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import trellis.query.door.Caller;
import trellis.query.door.Reads;
import trellis.query.door.TenantSession;
import trellis.query.intake.Checkpoints;
import trellis.query.intake.Heads;

@RestController
@Tag(name = "status", description = "How far each view has come")
@RequestMapping(path = "/api/v1/status", produces = MediaType.APPLICATION_JSON_VALUE)
class StatusHttp {
    private final TenantSession session;
    private final Heads heads;

    StatusHttp(TenantSession session, Heads heads) {
        this.session = session;
        this.heads = heads;
    }

    /** How far each view has come in the caller's organisation and in the national log. */
    @GetMapping
    @Operation(summary = "How far each view has come, and which stands still")
    @Reads(projections = "access", everybody = true)
    StatusAnswer status(Caller caller) {
        return session.ownWithNational(
                caller,
                reading -> new StatusAnswer(
                        reading.asOf(),
                        Checkpoints.all(reading.sql()).stream()
                                .map(checkpoint -> StatusAnswer.View.of(checkpoint, heads))
                                .toList()));
    }
}
