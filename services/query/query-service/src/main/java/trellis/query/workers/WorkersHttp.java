package trellis.query.workers;

import static trellis.language.Role.ASSESSOR;
import static trellis.language.Role.AUDITOR;
import static trellis.language.Role.EDUCATOR;

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
import trellis.project.workers.Register;
import trellis.query.door.AsOf;
import trellis.query.door.Caller;
import trellis.query.door.CsvFile;
import trellis.query.door.Cursors;
import trellis.query.door.Days;
import trellis.query.door.Pages;
import trellis.query.door.Problem;
import trellis.query.door.Reads;
import trellis.query.door.RowsFile;
import trellis.query.door.TenantSession;
import trellis.query.door.Vault;

@RestController
@Tag(name = "workers", description = "The register")
@RequestMapping("/api/v1/workers")
class WorkersHttp {
    private static final String SUMMARY =
            "The register on a day, filtered, sorted and paged; as a file, whole and with names";

    private final WorkersTable table;
    private final TenantSession session;
    private final Cursors cursors;
    private final Vault vault;
    private final Days days;

    WorkersHttp(WorkersTable table, TenantSession session, Cursors cursors, Vault vault, Days days) {
        this.table = table;
        this.session = session;
        this.cursors = cursors;
        this.vault = vault;
        this.days = days;
    }

    /**
     * @param total of the whole list
     * @param choices what the whole register can be narrowed to
     * @param next cursor of the next page, or null on the last
     */
    record Workers(
            AsOf asOf,
            LocalDate at,
            int total,
            Choices choices,
            List<WorkerView> items,
            @Nullable String next) {}

    record Choices(List<String> teams, List<String> sites, List<UUID> supervisors) {
        static Choices of(Register.Choices choices) {
            return new Choices(
                    choices.teams(),
                    choices.sites(),
                    choices.supervisors().stream().map(PersonId::value).toList());
        }
    }

    record OneWorker(AsOf asOf, LocalDate at, WorkerView worker) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "workers", summary = SUMMARY)
    @Reads(
            projections = "workers",
            by = {EDUCATOR, ASSESSOR, AUDITOR})
    ResponseEntity<Workers> workers(
            Caller caller,
            ServerHttpRequest request,
            @ParameterObject RegisterFilter filter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var question = filter.question(days);
        var most = Pages.limit(limit);
        var after = cursor == null ? null : cursors.open(caller, question.toString(), cursor);
        return session.own(caller, reading -> {
            var all = table.all(reading.sql(), reading.tenant());
            var lines = question.lines(all);
            var page = question.after(lines, after).limit(most).toList();
            var ended = page.isEmpty() || page.getLast().equals(lines.getLast());
            var next = ended ? null : cursors.seal(caller, question.toString(), RegisterQuestion.keys(page.getLast()));
            var workers = page.stream()
                    .map(line -> WorkerView.of(line, question.at()))
                    .toList();
            return ResponseEntity.ok()
                    .headers(Cursors.page(request.getURI().toString(), next == null ? "" : next))
                    .body(new Workers(
                            reading.asOf(),
                            question.at(),
                            lines.size(),
                            Choices.of(Register.choices(all, question.at())),
                            workers,
                            next));
        });
    }

    @GetMapping(produces = CsvFile.MEDIA_TYPE)
    @Operation(operationId = "workers", summary = SUMMARY)
    @Reads(
            projections = "workers",
            by = {EDUCATOR, ASSESSOR, AUDITOR})
    ResponseEntity<String> workersFile(Caller caller, @ParameterObject RegisterFilter filter) {
        return file(caller, filter).csv();
    }

    @GetMapping(path = "/file", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The rows of the file as JSON")
    @Reads(
            projections = "workers",
            by = {EDUCATOR, ASSESSOR, AUDITOR})
    ResponseEntity<List<Map<String, @Nullable Object>>> workersJsonFile(
            Caller caller, @ParameterObject RegisterFilter filter) {
        return file(caller, filter).json();
    }

    private RowsFile file(Caller caller, RegisterFilter filter) {
        var question = filter.question(days);
        var lines = session.own(caller, reading -> question.lines(table.all(reading.sql(), reading.tenant())));
        var names = vault.names(caller, RegisterFile.people(lines, question.at()));
        return RegisterFile.of(lines, names, question.at());
    }

    @GetMapping(path = "/{worker}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One support worker on a day; a support worker sees their own")
    @Reads(projections = "workers", everybody = true)
    OneWorker worker(Caller caller, @PathVariable UUID worker, @RequestParam(required = false) @Nullable LocalDate at) {
        var person = new PersonId(worker);
        if (!caller.is(person) && !caller.holdsAny(EDUCATOR, ASSESSOR, AUDITOR)) {
            throw Problem.notFound().asException();
        }
        var on = days.or("at", at);
        return session.own(
                caller,
                reading -> table.one(reading.sql(), reading.tenant(), person)
                        .map(found -> new OneWorker(
                                reading.asOf(),
                                on,
                                WorkerView.of(Register.line(found, Register.Sort.PROFESSION, on), on)))
                        .orElseThrow(() -> Problem.notFound().asException()));
    }
}
