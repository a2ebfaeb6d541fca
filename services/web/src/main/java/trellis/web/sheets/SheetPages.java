package trellis.web.sheets;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import trellis.web.page.Download;
import trellis.web.page.Form;
import trellis.web.page.Option;
import trellis.web.page.Page;
import trellis.web.people.People;
import trellis.web.service.Ask;
import trellis.web.service.Refused;
import trellis.web.service.Saved;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** Upload, match columns once, see each problem by cell, import the good rows, download the bad ones, undo. */
@Controller
class SheetPages {
    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Services services;
    private final People people;
    private final ExampleSheets examples;

    SheetPages(Services services, People people, ExampleSheets examples) {
        this.services = services;
        this.people = people;
        this.examples = examples;
    }

    @GetMapping("/workers/import")
    Rendering blank(Visit visit) {
        return uploadPage(visit, Form.empty());
    }

    @GetMapping("/workers/import/examples/{name}")
    ResponseEntity<byte[]> example(@PathVariable String name) {
        if (!examples.names().contains(name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Download.of(name, name.endsWith(".csv") ? "text/csv" : XLSX, examples.bytes(name));
    }

    @PostMapping(path = "/workers/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Rendering upload(
            Visit visit,
            @RequestPart(name = "file", required = false) @Nullable FilePart sheet,
            @RequestPart(name = "key", required = false) @Nullable FormFieldPart key) {
        var form = Form.empty().fill("file", "");
        var bytes = sheet == null ? new byte[0] : bytes(sheet, form);
        if (sheet == null || (bytes.length == 0 && !form.wrong())) {
            form.error("file", "Choose a file that is not empty");
        }
        if (sheet == null || form.wrong()) {
            return uploadPage(visit, form);
        }
        var name = sheet.filename();
        var type = MediaType.valueOf(name.toLowerCase(Locale.UK).endsWith(".csv") ? "text/csv" : XLSX);
        var ask = Ask.of("/workforce-imports").with("name", name);
        return switch (services.command().upload(visit, key == null ? form.key() : key.value(), ask, bytes, type)) {
            case Saved saved -> Page.to("/workers/import/" + saved.text("id"));
            case Refused refused -> uploadPage(visit, form.refused(refused));
        };
    }

    @GetMapping("/workers/import/{sheet}")
    Rendering sheet(Visit visit, @PathVariable UUID sheet, Form form) {
        return sheetPage(visit, read(visit, sheet), form);
    }

    @PostMapping("/workers/import/{sheet}/columns")
    Rendering matched(Visit visit, @PathVariable UUID sheet, Form form) {
        var known = read(visit, sheet);
        var matching = new LinkedHashMap<String, Integer>();
        for (var wanted : known.wanted()) {
            var place = form.optional("column-" + wanted.column());
            if (place != null) {
                matching.put(wanted.column(), Integer.valueOf(place));
            }
        }
        var ask = Ask.of("/workforce-imports/{}/columns", sheet);
        return switch (services.command().replace(visit, ask, Map.of("matching", matching))) {
            case Saved saved -> Page.to("/workers/import/" + sheet);
            case Refused refused -> sheetPage(visit, known, form.refused(refused));
        };
    }

    @PostMapping("/workers/import/{sheet}/apply")
    Rendering applied(Visit visit, @PathVariable UUID sheet, Form form) {
        var ask = Ask.of("/workforce-imports/{}/apply", sheet);
        return switch (services.command().send(visit, form.key(), ask, Map.of())) {
            case Saved saved -> Page.saved(imported(sheet, saved), saved, "imported");
            case Refused refused -> sheetPage(visit, read(visit, sheet), form.refused(refused));
        };
    }

    @GetMapping("/workers/import/{sheet}/undo")
    Rendering undo(Visit visit, @PathVariable UUID sheet) {
        return undoPage(visit, read(visit, sheet), Form.empty());
    }

    /** Sent again it gives the same answer, so the page of what was left alone may be loaded again. */
    @PostMapping("/workers/import/{sheet}/undo")
    Rendering undone(Visit visit, @PathVariable UUID sheet, Form form) {
        var ask = Ask.of("/workforce-imports/{}/undo", sheet);
        return switch (services.command().send(visit, form.key(), ask, Map.of())) {
            case Saved saved -> undonePage(visit.waitingFor(saved.position()), read(visit, sheet), saved);
            case Refused refused -> undoPage(visit, read(visit, sheet), form.refused(refused));
        };
    }

    @GetMapping("/workers/import/{sheet}/refused-rows.csv")
    ResponseEntity<byte[]> refusedRows(Visit visit, @PathVariable UUID sheet) {
        var ask = Ask.of("/workforce-imports/{}/refused-rows", sheet);
        return Download.of(
                "refused-rows.csv",
                "text/csv;charset=UTF-8",
                services.commandReads().file(visit.anywhere(), ask, MediaType.valueOf("text/csv")));
    }

    /** What became of the rows is said once, right after. */
    private static String imported(UUID sheet, Saved saved) {
        return Ask.of("/workers/import/{}", sheet)
                .with("registered", saved.text("workersRegistered"))
                .with("changed", saved.text("workersChanged"))
                .with("unchanged", saved.text("rowsUnchanged"))
                .with("refused", saved.text("rowsRefused"))
                .text();
    }

    private Sheet read(Visit visit, UUID sheet) {
        return services.commandReads().get(visit.anywhere(), Ask.of("/workforce-imports/{}", sheet), Sheet.class);
    }

    private Rendering uploadPage(Visit visit, Form form) {
        var past = services.commandReads()
                .get(visit.anywhere(), Ask.of("/workforce-imports"), Sheet.Past.class)
                .items();
        return Page.of(visit, "sheets/upload", "Import a sheet")
                .crumb("Register", "/workers")
                .with("examples", examples.names())
                .with("past", past)
                .with("names", people.names(visit, past.stream().map(Sheet.PastSheet::uploadedBy)))
                .form(form)
                .show();
    }

    private static Rendering undoPage(Visit visit, Sheet sheet, Form form) {
        return page(visit, sheet, "sheets/undo", "Undo this import?").form(form).show();
    }

    private Rendering undonePage(Visit visit, Sheet sheet, Saved saved) {
        var leftAlone = saved.body()
                .path("leftAlone")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        return page(visit, sheet, "sheets/undone", "The import is undone")
                .with("leftAlone", leftAlone)
                .with("names", people.names(visit, leftAlone.stream()))
                .show();
    }

    private static Page page(Visit visit, Sheet sheet, String template, String title) {
        return Page.of(visit, template, title)
                .crumb("Register", "/workers")
                .crumb("Import a sheet", "/workers/import")
                .with("sheet", sheet);
    }

    private Rendering sheetPage(Visit visit, Sheet sheet, Form form) {
        sheet.matching().forEach((column, place) -> form.fill("column-" + column, place));
        var run = sheet.dryRun();
        return page(visit, sheet, "sheets/sheet", "Sheet " + sheet.fileName())
                .with("run", run)
                .with("names", run == null ? null : people.names(visit, run.people()))
                .with(
                        "places",
                        sheet.found().stream()
                                .map(found -> new Option(Integer.toString(found.place()), found.called()))
                                .toList())
                .form(form)
                .show();
    }

    private static byte[] bytes(FilePart sheet, Form form) {
        try {
            var bytes = DataBufferUtils.join(sheet.content(), MOST_BYTES)
                    .map(buffer -> {
                        var read = new byte[buffer.readableByteCount()];
                        buffer.read(read);
                        DataBufferUtils.release(buffer);
                        return read;
                    })
                    .block();
            return bytes == null ? new byte[0] : bytes;
        } catch (DataBufferLimitException tooLarge) {
            form.error("file", "The file is larger than 10 MB. Split it, or save only the columns that are needed");
            return new byte[0];
        }
    }
}
