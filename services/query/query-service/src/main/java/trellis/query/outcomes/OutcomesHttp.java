package trellis.query.outcomes;

import static trellis.language.Role.AUDITOR;
import static trellis.language.Role.EDUCATOR;
import static trellis.language.funding.Duty.FINANCE_LEAD;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trellis.project.outcomes.Outcomes;
import trellis.query.door.Caller;
import trellis.query.door.Days;
import trellis.query.door.Problem;
import trellis.query.door.Reads;
import trellis.query.door.TenantSession;
import trellis.query.door.TrustOutcomes;

@RestController
@Tag(name = "outcomes", description = "What came of it")
@RequestMapping(path = "/api/v1/outcomes", produces = MediaType.APPLICATION_JSON_VALUE)
class OutcomesHttp {
    private final TrustOutcomes trusts;
    private final TenantSession session;
    private final Days days;

    OutcomesHttp(TrustOutcomes trusts, TenantSession session, Days days) {
        this.trusts = trusts;
        this.session = session;
        this.days = days;
    }

    @GetMapping
    @Operation(
            summary =
                    "What came of it in your trust between two positions of its log, the same whenever it is asked for",
            description =
                    "The baseline is a position, or the end of the day since; the start of the log when neither is"
                            + " given. It is counted up to a position, or the end of the day on; up to now when neither is given.")
    @Reads(
            projections = "outcomes",
            by = {EDUCATOR, AUDITOR},
            trusted = FINANCE_LEAD)
    OutcomesView outcomes(
            Caller caller,
            @RequestParam(required = false) @Nullable Long baseline,
            @RequestParam(required = false) @Nullable LocalDate since,
            @RequestParam(required = false) @Nullable Long position,
            @RequestParam(required = false) @Nullable LocalDate on) {
        return session.ownWithNational(caller, reading -> {
            var outcomes = trusts.of(reading.sql(), reading.tenant());
            var head = reading.asOf().position();
            var until = position("position", position, "on", on, outcomes, head);
            var from = position("baseline", baseline, "since", since, outcomes, 0);
            if (until < 0 || until > head) {
                throw Problem.badField("position", "POSITION_NOT_REACHED", "The log has not come to this position.")
                        .asException();
            }
            if (from < 0 || from > until) {
                throw Problem.badField(
                                baseline == null ? "since" : "baseline",
                                "BASELINE_AFTER_THE_POSITION",
                                "The baseline lies before what is counted from it.")
                        .asException();
            }
            return OutcomesView.of(reading.asOf(), outcomes, from, until);
        });
    }

    private long position(
            String field,
            @Nullable Long position,
            String dayField,
            @Nullable LocalDate day,
            Outcomes outcomes,
            long otherwise) {
        if (position != null && day != null) {
            throw Problem.badField(dayField, "ASKED_TWICE", "Give either " + field + " or " + dayField + ".")
                    .asException();
        }
        if (position != null) {
            return position;
        }
        return day == null ? otherwise : outcomes.positionOn(days.or(dayField, day));
    }
}
