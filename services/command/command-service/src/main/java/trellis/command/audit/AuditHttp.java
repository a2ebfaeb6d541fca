package trellis.command.audit;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import trellis.command.audit.AuditReader.Page;
import trellis.command.door.Caller;
import trellis.command.door.Csv;
import trellis.command.door.Cursor;
import trellis.command.door.Problem;
import trellis.command.vault.AuditQuestion;
import trellis.command.vault.NamedReads.NamedRead;
import trellis.command.vault.NamedReads.Purpose;
import trellis.command.vault.RefusedAttempts.RefusedAttempt;
import trellis.language.PersonId;

@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit", description = "What was refused and who looked at named data, for the auditor; newest first")
class AuditHttp {
    private final AuditReader audit;

    AuditHttp(AuditReader audit) {
        this.audit = audit;
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
            ServerHttpRequest request,
            @RequestParam(required = false) @Nullable UUID actor,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var page = audit.refused(caller, asked(actor, from, to), rule(code), Cursor.read(cursor), Cursor.limit(limit));
        var rows = page.rows().stream()
                .map(row -> new Refused(row.at(), valueOf(row.actor()), row.command(), row.code()))
                .toList();
        return linked(request, page).body(new RefusedPage(rows, page.next()));
    }

    @GetMapping(path = "/refused-attempts", produces = "text/csv")
    @Operation(operationId = "refusedAttemptsCsv", summary = "The same page as a file")
    ResponseEntity<String> refusedFile(
            Caller caller,
            ServerHttpRequest request,
            @RequestParam(required = false) @Nullable UUID actor,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var page = audit.refused(caller, asked(actor, from, to), rule(code), Cursor.read(cursor), Cursor.limit(limit));
        List<List<@Nullable String>> rows =
                page.rows().stream().map(AuditHttp::cells).toList();
        return linked(request, page).body(Csv.of(List.of("at", "actor", "command", "code"), rows));
    }

    @GetMapping(path = "/reads", produces = APPLICATION_JSON_VALUE)
    @Operation(operationId = "reads", summary = "Who looked at whose named data")
    ResponseEntity<ReadPage> reads(
            Caller caller,
            ServerHttpRequest request,
            @RequestParam(required = false) @Nullable UUID reader,
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var page =
                audit.reads(caller, asked(reader, from, to), person(subject), Cursor.read(cursor), Cursor.limit(limit));
        var rows = page.rows().stream()
                .map(row -> new Read(
                        row.at(),
                        row.reader().value(),
                        row.purpose(),
                        row.subjects().stream().map(PersonId::value).toList()))
                .toList();
        return linked(request, page).body(new ReadPage(rows, page.next()));
    }

    @GetMapping(path = "/reads", produces = "text/csv")
    @Operation(operationId = "readsCsv", summary = "The same page as a file")
    ResponseEntity<String> readsFile(
            Caller caller,
            ServerHttpRequest request,
            @RequestParam(required = false) @Nullable UUID reader,
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var page =
                audit.reads(caller, asked(reader, from, to), person(subject), Cursor.read(cursor), Cursor.limit(limit));
        List<List<@Nullable String>> rows =
                page.rows().stream().map(AuditHttp::cells).toList();
        return linked(request, page).body(Csv.of(List.of("at", "reader", "purpose", "subjects"), rows));
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

    /** The page after this one is asked for as this one was. */
    private static ResponseEntity.BodyBuilder linked(ServerHttpRequest request, Page<?> page) {
        var answer = ResponseEntity.ok();
        if (page.next() == null) {
            return answer;
        }
        var next = UriComponentsBuilder.fromPath(request.getPath().value())
                .query(request.getURI().getRawQuery())
                .replaceQueryParam("cursor", page.next())
                .build(true);
        return answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next));
    }

    private static AuditQuestion asked(@Nullable UUID by, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new AuditQuestion(person(by), day("from", from), day("to", to));
    }

    private static @Nullable LocalDate day(String field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1900 || day.getYear() > 2200)) {
            throw Problem.badField(field, "FIELD_INVALID", "Give a day between 1900 and 2200.")
                    .asException();
        }
        return day;
    }

    private static @Nullable String rule(@Nullable String code) {
        if (code != null && !code.matches("[A-Z_]{1,80}")) {
            throw Problem.badField("code", "FIELD_INVALID", "Give the code of a rule.")
                    .asException();
        }
        return code;
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable UUID valueOf(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
