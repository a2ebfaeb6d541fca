package trellis.query.trustdashboard;

import static trellis.language.Role.ASSESSOR;
import static trellis.language.Role.AUDITOR;
import static trellis.language.Role.EDUCATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import trellis.project.trustdashboard.Dashboard;
import trellis.query.door.Caller;
import trellis.query.door.Days;
import trellis.query.door.Framework;
import trellis.query.door.LiveAnswers;
import trellis.query.door.Reads;
import trellis.query.door.TenantSession;

@RestController
@Tag(name = "dashboard", description = "A trust's figures")
@RequestMapping("/api/v1/dashboard")
class TrustDashboardHttp {
    private final TrustDashboardTable table;
    private final Framework framework;
    private final TenantSession session;
    private final LiveAnswers live;
    private final Days days;

    TrustDashboardHttp(
            TrustDashboardTable table, Framework framework, TenantSession session, LiveAnswers live, Days days) {
        this.table = table;
        this.framework = framework;
        this.session = session;
        this.live = live;
        this.days = days;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The trust's figures on a day, each with its rule, numerator and denominator")
    @Reads(
            projections = "trustdashboard",
            by = {EDUCATOR, AUDITOR, ASSESSOR})
    DashboardView dashboard(Caller caller, @RequestParam(required = false) @Nullable LocalDate at) {
        return view(caller, days.or("at", at));
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Today's figures, sent anew whenever something they count has happened")
    @ApiResponse(
            responseCode = "200",
            description = "The data of each event",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = DashboardView.class)))
    @Reads(
            projections = "trustdashboard",
            by = {EDUCATOR, AUDITOR, ASSESSOR})
    Flux<ServerSentEvent<DashboardView>> stream(Caller caller) {
        return live.of(caller, () -> view(caller, days.today()));
    }

    private DashboardView view(Caller caller, LocalDate at) {
        return session.ownWithNational(caller, reading -> {
            var edition = framework.current(reading.sql()).orElse(null);
            var counts = table.counts(reading.sql(), reading.tenant(), at);
            return DashboardView.of(Dashboard.of(counts, edition), reading.asOf());
        });
    }
}
