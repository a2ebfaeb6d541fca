package trellis.query.signoffhistory;

import static trellis.language.Role.ASSESSOR;
import static trellis.language.Role.AUDITOR;
import static trellis.language.Role.EDUCATOR;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.project.signoffhistory.HistoryRow.Outcome;
import trellis.query.door.Caller;
import trellis.query.door.Choice;
import trellis.query.door.Days;
import trellis.query.door.Problem;

/** How the history is narrowed and sorted, as the request says it. */
record HistoryFilter(
        @Nullable UUID worker,
        @Nullable String element,
        @Nullable UUID assessor,
        @Nullable UUID signatory,
        @Nullable LocalDate from,
        @Nullable LocalDate to,

        @Parameter(
                schema =
                        @Schema(
                                allowableValues = {
                                    "REQUESTED",
                                    "WITHDRAWN",
                                    "RETURNED",
                                    "SIGNED",
                                    "REVOKED",
                                    "SUPERSEDED",
                                    "LAPSED",
                                    "WAITING"
                                }))
        @Nullable
        String outcome,

        @Nullable LocalDate currentOn,
        @Nullable LocalDate expiresBy,

        @Parameter(
                schema = @Schema(allowableValues = {"-occurredAt", "occurredAt", "element", "expiresOn", "-expiresOn"}))
        @Nullable
        String sort) {
    /** Asks for requests that nothing was decided about yet. */
    private static final String WAITING = "WAITING";

    /** What this caller may ask by it. */
    HistoryQuestion question(Caller caller, Days days) {
        var code = Choice.element(element);
        var by = HistoryQuestion.Sort.of(sort);
        if (by == null) {
            throw Choice.none("sort");
        }
        return new HistoryQuestion(
                readable(caller),
                code == null ? null : code.value(),
                assessor,
                signatory,
                from == null ? null : days.or("from", from),
                to == null ? null : days.or("to", to),
                WAITING.equals(outcome) ? null : Choice.of("outcome", Outcome.class, outcome),
                WAITING.equals(outcome),
                currentOn == null ? null : days.or("currentOn", currentOn),
                expiresBy == null ? null : days.or("expiresBy", expiresBy),
                by);
    }

    private @Nullable UUID readable(Caller caller) {
        if (readsAll(caller)) {
            return worker;
        }
        if (worker != null && !caller.is(new PersonId(worker))) {
            throw Problem.notFound().asException();
        }
        return caller.person().value();
    }

    static boolean readsAll(Caller caller) {
        return caller.holdsAny(AUDITOR, EDUCATOR, ASSESSOR);
    }
}
