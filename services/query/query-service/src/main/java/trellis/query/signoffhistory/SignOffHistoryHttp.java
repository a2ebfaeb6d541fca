package trellis.query.signoffhistory;

import static trellis.language.Role.ASSESSOR;
import static trellis.language.Role.AUDITOR;
import static trellis.language.Role.EDUCATOR;
import static trellis.language.Role.SUPPORT_WORKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trellis.language.PersonId;
import trellis.project.signoffhistory.HistoryRow;
import trellis.project.signoffhistory.HistoryRow.Outcome;
import trellis.query.door.AsOf;
import trellis.query.door.Caller;
import trellis.query.door.CsvFile;
import trellis.query.door.Cursors;
import trellis.query.door.Days;
import trellis.query.door.Pages;
import trellis.query.door.Problem;
import trellis.query.door.Reading;
import trellis.query.door.Reads;
import trellis.query.door.RowsFile;
import trellis.query.door.TenantSession;
import trellis.query.door.Vault;

/** The audit of sign-offs. Whoever only works here sees their own. */
@RestController
@Tag(name = "sign-offs", description = "The history of sign-offs")
@RequestMapping("/api/v1/sign-offs")
class SignOffHistoryHttp {
    private static final String SUMMARY =
            "Every fact about sign-offs, filtered, sorted and paged; as a file, whole and with names";

    private final HistorySearch search;
    private final Aftermath aftermath;
    private final TenantSession session;
    private final Cursors cursors;
    private final Vault vault;
    private final Days days;

    SignOffHistoryHttp(
            HistorySearch search, Aftermath aftermath, TenantSession session, Cursors cursors, Vault vault, Days days) {
        this.search = search;
        this.aftermath = aftermath;
        this.session = session;
        this.cursors = cursors;
        this.vault = vault;
        this.days = days;
    }

    /**
     * @param at the day that {@code current} is read for: {@code currentOn}, or today
     * @param total of the whole list
     * @param next cursor of the next page, or null on the last
     */
    record SignOffs(
            AsOf asOf,
            LocalDate at,
            long total,
            List<HistoryView> items,
            @Nullable String next) {}

    /** @param facts of its request and its own, in order */
    record OneSignOff(AsOf asOf, LocalDate at, HistoryView signOff, List<HistoryView> facts) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "signOffs", summary = SUMMARY)
    @Reads(
            projections = "signoffhistory",
            by = {AUDITOR, EDUCATOR, ASSESSOR, SUPPORT_WORKER})
    ResponseEntity<SignOffs> signOffs(
            Caller caller,
            ServerHttpRequest request,
            @ParameterObject HistoryFilter filter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var question = filter.question(caller, days);
        var most = Pages.limit(limit);
        var after = cursor == null ? null : cursors.open(caller, question.toString(), cursor);
        var on = days.or("currentOn", question.currentOn());
        return session.ownWithNational(caller, reading -> {
            var rows = search.rows(reading, question, after, most + 1);
            var page = rows.stream().limit(most).toList();
            var next = rows.size() <= most
                    ? null
                    : cursors.seal(caller, question.toString(), HistorySearch.place(page.getLast(), question.sort()));
            return ResponseEntity.ok()
                    .headers(Cursors.page(request.getURI().toString(), next == null ? "" : next))
                    .body(new SignOffs(
                            reading.asOf(), on, search.count(reading, question), views(reading, page, on), next));
        });
    }

    @GetMapping(produces = CsvFile.MEDIA_TYPE)
    @Operation(operationId = "signOffs", summary = SUMMARY)
    @Reads(
            projections = "signoffhistory",
            by = {AUDITOR, EDUCATOR, ASSESSOR, SUPPORT_WORKER})
    ResponseEntity<String> signOffsFile(Caller caller, @ParameterObject HistoryFilter filter) {
        return file(caller, filter).csv();
    }

    @GetMapping(path = "/file", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The rows of the file as JSON")
    @Reads(
            projections = "signoffhistory",
            by = {AUDITOR, EDUCATOR, ASSESSOR, SUPPORT_WORKER})
    ResponseEntity<List<Map<String, @Nullable Object>>> signOffsJsonFile(
            Caller caller, @ParameterObject HistoryFilter filter) {
        return file(caller, filter).json();
    }

    @GetMapping(path = "/{signOff}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One sign-off with its request and what has changed since")
    @Reads(
            projections = "signoffhistory",
            by = {AUDITOR, EDUCATOR, ASSESSOR, SUPPORT_WORKER})
    OneSignOff signOff(
            Caller caller, @PathVariable UUID signOff, @RequestParam(required = false) @Nullable LocalDate at) {
        var on = days.or("at", at);
        return session.ownWithNational(caller, reading -> {
            var facts = views(reading, search.ofSignOff(reading, signOff), on);
            var signed = facts.stream()
                    .filter(fact -> fact.outcome() == Outcome.SIGNED && signOff.equals(fact.signOff()))
                    .filter(fact -> HistoryFilter.readsAll(caller) || caller.is(new PersonId(fact.worker())))
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound().asException());
            return new OneSignOff(reading.asOf(), on, signed, facts);
        });
    }

    private RowsFile file(Caller caller, HistoryFilter filter) {
        var question = filter.question(caller, days);
        var on = days.or("currentOn", question.currentOn());
        var rows = session.ownWithNational(
                caller, reading -> views(reading, search.rows(reading, question, null, null), on));
        return HistoryFile.of(rows, vault.names(caller, HistoryFile.people(rows)), on);
    }

    private List<HistoryView> views(Reading reading, List<HistoryRow> rows, LocalDate on) {
        var since = aftermath.of(reading, rows);
        return rows.stream().map(row -> HistoryView.of(row, since, on)).toList();
    }
}
