package trellis.command.workforce;

import static trellis.language.Role.EDUCATOR;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import trellis.command.door.Acceptance;
import trellis.command.door.Caller;
import trellis.command.door.Door;
import trellis.command.door.Entry;
import trellis.command.door.Problem;
import trellis.command.door.Readers;
import trellis.command.door.Sha256;
import trellis.command.vault.Imports;
import trellis.command.vault.Imports.Draft;
import trellis.command.vault.Imports.Past;
import trellis.decide.workforce.SheetColumn;
import trellis.decide.workforce.SheetCommand.ApplySheet;
import trellis.decide.workforce.SheetCommand.UndoImport;
import trellis.decide.workforce.SheetMatching;
import trellis.language.TenantId;
import trellis.language.workforce.ImportId;

/** Keeps an uploaded sheet until it is applied: read it, match its columns, try it, apply it, take it back. */
final class ImportHandler {
    private static final int PAST = 100;

    private final Door door;
    private final Readers readers;
    private final Imports imports;
    private final SheetVault vault;
    private final Register register;
    private final JsonMapper json;

    ImportHandler(Door door, Readers readers, Imports imports, SheetVault vault, Register register, JsonMapper json) {
        this.door = door;
        this.readers = readers;
        this.imports = imports;
        this.vault = vault;
        this.register = register;
        this.json = json;
    }

    Draft upload(Entry entry, String mediaType, String fileName) {
        door.require(entry, ApplySheet.class, EDUCATOR);
        var bytes = entry.body().bytes();
        var file = SheetFile.read(mediaType, bytes);
        var draft = new Draft(
                new ImportId(entry.id("import")),
                entry.actor(),
                entry.at(),
                fileName,
                mediaType,
                Sha256.of(bytes),
                bytes,
                remembered(entry.tenant(), file.headings()),
                null,
                null);
        if (!imports.add(entry.tenant(), draft)) {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "IDEMPOTENCY_KEY_REUSED",
                            "This Idempotency-Key was used for another file. Take a new key for a new file.")
                    .asException();
        }
        return draft(entry.caller(), draft.id().value());
    }

    /** Newest first. */
    List<Past> past(Caller caller) {
        readers.require(caller, "Import", EDUCATOR);
        return imports.past(caller.tenant(), PAST);
    }

    Draft read(Caller caller, UUID id) {
        readers.require(caller, "Import", EDUCATOR);
        return draft(caller, id);
    }

    /** @throws trellis.command.door.ProblemException 400 for a place that the file does not have, or two in one */
    Draft match(Caller caller, UUID id, Map<SheetColumn, Integer> places) {
        var draft = read(caller, id);
        var columns = file(draft).headings().size();
        if (places.values().stream().anyMatch(place -> place < 0 || place >= columns)
                || places.values().stream().distinct().count() < places.size()) {
            throw Problem.badField("matching", "FIELD_INVALID", "Give each column a place of its own in the file.")
                    .asException();
        }
        imports.match(caller.tenant(), draft.id(), json.writeValueAsString(new EnumMap<>(places)));
        return draft(caller, id);
    }

    /** @param rows as they were read; where nothing was to be done no fact counts them */
    record Applied(Acceptance accepted, SheetVault.Split rows) {}

    Applied apply(Entry entry, UUID id) {
        door.require(entry, ApplySheet.class, EDUCATOR);
        var draft = draft(entry.caller(), id);
        var matching = matching(draft);
        if (!matching.missing().isEmpty()) {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "COLUMNS_NOT_MATCHED",
                            "Match the columns first: every row needs "
                                    + String.join(
                                            ", ",
                                            matching.missing().stream()
                                                    .map(SheetColumn::label)
                                                    .toList())
                                    + ".")
                    .asException();
        }
        var prepared = vault.prepare(entry, file(draft), matching);
        var accepted = door.send(
                entry,
                new ApplySheet(
                        entry.actor(),
                        entry.at(),
                        draft.id(),
                        draft.digest(),
                        prepared.rowsRead(),
                        prepared.rowsRefused(),
                        prepared.entries()),
                prepared.step());
        imports.applied(entry.tenant(), draft.id(), entry.at());
        return new Applied(accepted, prepared);
    }

    Acceptance undo(Entry entry, UUID id) {
        door.require(entry, UndoImport.class, EDUCATOR);
        var draft = draft(entry.caller(), id);
        var touched = register.touchedBy(entry.tenant(), draft.id());
        var accepted = door.send(entry, new UndoImport(entry.actor(), entry.at(), draft.id(), touched));
        imports.undone(entry.tenant(), draft.id(), entry.at());
        return accepted;
    }

    SheetFile file(Draft draft) {
        return SheetFile.read(draft.mediaType(), draft.content());
    }

    /** What was said last, or what the headings suggest. */
    SheetMatching matching(Draft draft) {
        return draft.matching() == null
                ? SheetMatching.suggestedBy(file(draft).headings())
                : new SheetMatching(
                        json.readValue(draft.matching(), new TypeReference<Map<SheetColumn, Integer>>() {}));
    }

    /** What was said of the columns of an earlier sheet, so that it is said once; null when nothing was. */
    private @Nullable String remembered(TenantId tenant, List<String> headings) {
        return imports.lastMatched(tenant)
                .map(former -> matching(former)
                        .carriedOver(file(former).headings(), headings)
                        .places())
                .map(places -> json.writeValueAsString(new TreeMap<>(places)))
                .orElse(null);
    }

    private Draft draft(Caller caller, UUID id) {
        return imports.find(caller.tenant(), new ImportId(id))
                .orElseThrow(() -> Problem.notFound().asException());
    }
}
