package trellis.query.signoffhistory;

import static trellis.language.Role.ASSESSOR;
import static trellis.language.Role.AUDITOR;
import static trellis.language.Role.EDUCATOR;
import static trellis.language.Role.SUPPORT_WORKER;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trellis.language.PersonId;
import trellis.project.signoffhistory.HistoryRow.Outcome;
import trellis.query.door.AsOf;
import trellis.query.door.Caller;
import trellis.query.door.Choice;
import trellis.query.door.CsvFile;
import trellis.query.door.Cursors;
import trellis.query.door.Days;
import trellis.query.door.Pages;
import trellis.query.door.Problem;
import trellis.query.door.Reads;
import trellis.query.door.TenantSession;
import trellis.query.door.Vault;

/** The audit of sign-offs. Whoever only works here sees their own. */
@RestController
@RequestMapping("/api/v1/sign-offs")
class SignOffHistoryHttp {
    /** Asks for requests that nothing was decided about yet. */
    private static final String WAITING = "WAITING";

    private final SignOffHistoryTable table;
    private final TenantSession session;
    private final Cursors cursors;
    private final Vault vault;
    private final Days days;

    SignOffHistoryHttp(SignOffHistoryTable table, TenantSession session, Cursors cursors, Vault vault, Days days) {
        this.table = table;
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
    @Operation(summary = "Every fact about sign-offs, filtered, sorted and paged")
    @Reads(
            projections = "signoffhistory",
            by = {AUDITOR, EDUCATOR, ASSESSOR, SUPPORT_WORKER})
    ResponseEntity<SignOffs> signOffs(
            Caller caller,
            ServerHttpRequest request,
            @RequestParam(required = false) @Nullable UUID worker,
            @RequestParam(required = false) @Nullable String element,
            @RequestParam(required = false) @Nullable UUID assessor,
            @RequestParam(required = false) @Nullable UUID signatory,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable LocalDate currentOn,
            @RequestParam(required = false) @Nullable LocalDate expiresBy,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var question =
                question(caller, worker, element, assessor, signatory, from, to, outcome, currentOn, expiresBy, sort);
        var most = Pages.limit(limit);
        var after = cursor == null ? null : cursors.open(caller, question.toString(), cursor);
        var on = days.or("currentOn", currentOn);
        return session.own(caller, reading -> {
            var rows = table.rows(reading.sql(), reading.tenant(), question, after, most + 1);
            var page = rows.stream().limit(most).toList();
            var next = rows.size() <= most
                    ? null
                    : cursors.seal(
                            caller, question.toString(), SignOffHistoryTable.place(page.getLast(), question.sort()));
            var total = table.count(reading.sql(), reading.tenant(), question);
            var items = page.stream().map(row -> HistoryView.of(row, on)).toList();
            return ResponseEntity.ok()
                    .headers(Cursors.page(request.getURI().toString(), next == null ? "" : next))
                    .body(new SignOffs(reading.asOf(), on, total, items, next));
        });
    }

    @GetMapping(produces = CsvFile.MEDIA_TYPE)
    @Operation(summary = "The same list as a file, whole")
    @Reads(
            projections = "signoffhistory",
            by = {AUDITOR, EDUCATOR, ASSESSOR, SUPPORT_WORKER})
    ResponseEntity<String> signOffsFile(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID worker,
            @RequestParam(required = false) @Nullable String element,
            @RequestParam(required = false) @Nullable UUID assessor,
            @RequestParam(required = false) @Nullable UUID signatory,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable LocalDate currentOn,
            @RequestParam(required = false) @Nullable LocalDate expiresBy,
            @RequestParam(required = false) @Nullable String sort) {
        var question =
                question(caller, worker, element, assessor, signatory, from, to, outcome, currentOn, expiresBy, sort);
        var on = days.or("currentOn", currentOn);
        var rows = session.own(
                caller,
                reading -> table.rows(reading.sql(), reading.tenant(), question, null, null).stream()
                        .map(row -> HistoryView.of(row, on))
                        .toList());
        return HistoryFile.of(rows, vault.names(caller, HistoryFile.people(rows)), on);
    }

    @GetMapping(path = "/{signOff}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One sign-off with its request and what has changed since")
    @Reads(
            projections = "signoffhistory",
            by = {AUDITOR, EDUCATOR, ASSESSOR, SUPPORT_WORKER})
    OneSignOff signOff(
            Caller caller, @PathVariable UUID signOff, @RequestParam(required = false) @Nullable LocalDate at) {
        var on = days.or("at", at);
        return session.own(caller, reading -> {
            var facts = table.ofSignOff(reading.sql(), reading.tenant(), signOff).stream()
                    .map(row -> HistoryView.of(row, on))
                    .toList();
            var signed = facts.stream()
                    .filter(fact -> fact.outcome() == Outcome.SIGNED && signOff.equals(fact.signOff()))
                    .filter(fact -> readsAll(caller) || caller.is(new PersonId(fact.worker())))
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound().asException());
            return new OneSignOff(reading.asOf(), on, signed, facts);
        });
    }

    private HistoryQuestion question(
            Caller caller,
            @Nullable UUID worker,
            @Nullable String element,
            @Nullable UUID assessor,
            @Nullable UUID signatory,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String outcome,
            @Nullable LocalDate currentOn,
            @Nullable LocalDate expiresBy,
            @Nullable String sort) {
        var code = Choice.element(element);
        var by = HistoryQuestion.Sort.of(sort);
        if (by == null) {
            throw Choice.none("sort");
        }
        return new HistoryQuestion(
                readable(caller, worker),
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

    private static @Nullable UUID readable(Caller caller, @Nullable UUID worker) {
        if (readsAll(caller)) {
            return worker;
        }
        if (worker != null && !caller.is(new PersonId(worker))) {
            throw Problem.notFound().asException();
        }
        return caller.person().value();
    }

    private static boolean readsAll(Caller caller) {
        return caller.holdsAny(AUDITOR, EDUCATOR, ASSESSOR);
    }
}
