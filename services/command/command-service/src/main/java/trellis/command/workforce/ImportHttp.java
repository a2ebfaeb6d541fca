package trellis.command.workforce;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trellis.command.door.Caller;
import trellis.command.door.Entry;
import trellis.command.door.Problem;
import trellis.command.workforce.ImportReplies.Applied;
import trellis.command.workforce.ImportReplies.Import;
import trellis.command.workforce.ImportReplies.PastImport;
import trellis.command.workforce.ImportReplies.PastImports;
import trellis.command.workforce.ImportReplies.Undone;
import trellis.decide.workforce.SheetColumn;
import trellis.language.PersonId;
import trellis.language.workforce.WorkforceEvent.ImportUndone;
import trellis.language.workforce.WorkforceEvent.SheetImported;

@RestController
@RequestMapping(path = "/api/v1/workforce-imports")
@Tag(name = "workforce imports", description = "Many workers at once, from the sheet that the trust has")
class ImportHttp {
    private final ImportHandler handler;
    private final ImportView view;

    ImportHttp(ImportHandler handler, ImportView view) {
        this.handler = handler;
        this.view = view;
    }

    /** @param matching where each column is found in the file, from 0 */
    record Columns(@NotNull Map<@NotNull SheetColumn, @NotNull Integer> matching) {}

    @PostMapping(
            consumes = {SheetFile.CSV, SheetFile.XLSX},
            produces = "application/json")
    @Operation(operationId = "uploadSheet", summary = "Upload a sheet and see what it would do; nothing is changed")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = SheetFile.CSV, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = SheetFile.XLSX, schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "201")
    ResponseEntity<Import> upload(
            Entry entry,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String mediaType,
            @RequestParam(defaultValue = "sheet") String name) {
        if (name.isBlank() || name.length() > 200 || !trellis.command.door.StorableText.is(name)) {
            throw Problem.badField("name", "FIELD_INVALID", "Give the file's name.")
                    .asException();
        }
        var draft = handler.upload(entry, mediaType, name);
        return ResponseEntity.created(URI.create("/api/v1/workforce-imports/" + draft.id()))
                .body(view.of(entry.caller(), draft));
    }

    @GetMapping(produces = "application/json")
    @Operation(operationId = "imports", summary = "The sheets that were uploaded, the newest first")
    PastImports past(Caller caller) {
        return new PastImports(handler.past(caller).stream()
                .map(past -> new PastImport(
                        past.id().value(),
                        past.fileName(),
                        past.uploadedBy().value(),
                        past.uploadedAt(),
                        past.appliedAt(),
                        past.undoneAt()))
                .toList());
    }

    @GetMapping(path = "/{id}", produces = "application/json")
    @Operation(operationId = "import", summary = "The sheet's columns and what would happen if it were applied now")
    Import read(Caller caller, @PathVariable UUID id) {
        return view.of(caller, handler.read(caller, id));
    }

    @PutMapping(path = "/{id}/columns", produces = "application/json")
    @Operation(operationId = "matchColumns", summary = "Say which column of the file is which")
    Import match(
            Caller caller,
            @PathVariable UUID id,
            @Valid @org.springframework.web.bind.annotation.RequestBody Columns body) {
        return view.of(caller, handler.match(caller, id, body.matching()));
    }

    @PostMapping(path = "/{id}/apply", produces = "application/json")
    @Operation(operationId = "applySheet", summary = "Apply the good rows; the others stay for download")
    ResponseEntity<Applied> apply(Entry entry, @PathVariable UUID id) {
        var applied = handler.apply(entry, id);
        var accepted = applied.accepted();
        var rows = applied.rows();
        var sheet = accepted.first(SheetImported.class);
        return accepted.ok(new Applied(
                accepted.log(),
                accepted.position(),
                sheet.map(SheetImported::rowsRead).orElse(rows.rowsRead()),
                sheet.map(SheetImported::workersRegistered).orElse(0),
                sheet.map(SheetImported::workersChanged).orElse(0),
                sheet.map(SheetImported::rowsUnchanged).orElse(rows.rowsUnchanged()),
                sheet.map(SheetImported::rowsRefused).orElse(rows.rowsRefused())));
    }

    @PostMapping(path = "/{id}/undo", produces = "application/json")
    @Operation(operationId = "undoImport", summary = "Take back what the sheet caused, by further facts")
    ResponseEntity<Undone> undo(Entry entry, @PathVariable UUID id) {
        var accepted = handler.undo(entry, id);
        var leftAlone = accepted.all(ImportUndone.class).stream()
                .flatMap(event -> event.leftAlone().stream())
                .map(PersonId::value)
                .toList();
        return accepted.ok(new Undone(accepted.log(), accepted.position(), leftAlone));
    }

    @GetMapping(path = "/{id}/refused-rows", produces = SheetFile.CSV)
    @Operation(operationId = "refusedRows", summary = "The rows with a problem, as a file to mend and upload again")
    ResponseEntity<String> refusedRows(Caller caller, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refused-rows.csv\"")
                .body(view.refusedRows(caller, handler.read(caller, id)));
    }
}
