package trellis.command.audit;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trellis.command.audit.AuditReader.Page;
import trellis.command.door.Caller;
import trellis.command.door.Csv;
import trellis.command.door.Cursor;
import trellis.command.vault.NamedReads.NamedRead;
import trellis.command.vault.NamedReads.Purpose;
import trellis.command.vault.RefusedAttempts.RefusedAttempt;
import trellis.language.PersonId;

@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit", description = "What was refused and who looked at named data, for the auditor; newest first")
class AuditHttp {
    private final AuditReader reader;

    AuditHttp(AuditReader reader) {
        this.reader = reader;
    }

    /** @param actor null when the account is nobody's */
    record Refused(Instant at, @Nullable UUID actor, String command, String code) {}

    /** @param next cursor of the page after this, or null at the end */
    record RefusedPage(List<Refused> attempts, @Nullable String next) {}

    record Read(Instant at, UUID reader, Purpose purpose, List<UUID> subjects) {}

    /** @param next cursor of the page after this, or null at the end */
    record ReadPage(List<Read> reads, @Nullable String next) {}

    @GetMapping(path = "/refused-attempts", produces = APPLICATION_JSON_VALUE)
    @Operation(operationId = "refusedAttempts", summary = "Who tried what and was refused")
    ResponseEntity<RefusedPage> refused(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var page = reader.refused(caller, Cursor.read(cursor), Cursor.limit(limit));
        var rows = page.rows().stream()
                .map(row -> new Refused(row.at(), valueOf(row.actor()), row.command(), row.code()))
                .toList();
        return linked("refused-attempts", page, limit).body(new RefusedPage(rows, page.next()));
    }

    @GetMapping(path = "/refused-attempts", produces = "text/csv")
    @Operation(operationId = "refusedAttemptsCsv", summary = "The same page as a file")
    ResponseEntity<String> refusedFile(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var page = reader.refused(caller, Cursor.read(cursor), Cursor.limit(limit));
        List<List<@Nullable String>> rows =
                page.rows().stream().map(AuditHttp::cells).toList();
        return linked("refused-attempts", page, limit).body(Csv.of(List.of("at", "actor", "command", "code"), rows));
    }

    @GetMapping(path = "/reads", produces = APPLICATION_JSON_VALUE)
    @Operation(operationId = "reads", summary = "Who looked at whose named data")
    ResponseEntity<ReadPage> reads(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var page = reader.reads(caller, Cursor.read(cursor), Cursor.limit(limit));
        var rows = page.rows().stream()
                .map(row -> new Read(
                        row.at(),
                        row.reader().value(),
                        row.purpose(),
                        row.subjects().stream().map(PersonId::value).toList()))
                .toList();
        return linked("reads", page, limit).body(new ReadPage(rows, page.next()));
    }

    @GetMapping(path = "/reads", produces = "text/csv")
    @Operation(operationId = "readsCsv", summary = "The same page as a file")
    ResponseEntity<String> readsFile(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var page = reader.reads(caller, Cursor.read(cursor), Cursor.limit(limit));
        List<List<@Nullable String>> rows =
                page.rows().stream().map(AuditHttp::cells).toList();
        return linked("reads", page, limit).body(Csv.of(List.of("at", "reader", "purpose", "subjects"), rows));
    }

    private static List<@Nullable String> cells(RefusedAttempt row) {
        var actor = row.actor();
        return List.of(row.at().toString(), actor == null ? "" : actor.toString(), row.command(), row.code());
    }

    private static List<@Nullable String> cells(NamedRead row) {
        var subjects =
                String.join(" ", row.subjects().stream().map(PersonId::toString).toList());
        return List.of(
                row.at().toString(), row.reader().toString(), row.purpose().name(), subjects);
    }

    private static ResponseEntity.BodyBuilder linked(String list, Page<?> page, int limit) {
        var answer = ResponseEntity.ok();
        return page.next() == null
                ? answer
                : answer.header(
                        HttpHeaders.LINK,
                        "</api/v1/audit/%s?limit=%d&cursor=%s>; rel=\"next\"".formatted(list, limit, page.next()));
    }

    private static @Nullable UUID valueOf(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
