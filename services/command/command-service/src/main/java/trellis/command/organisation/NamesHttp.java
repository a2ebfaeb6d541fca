package trellis.command.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trellis.command.door.Caller;

/** Reads of named data. The two that post a list change nothing and need no Idempotency-Key. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "named data", description = "Names and texts, for those who may see them; every read is recorded")
class NamesHttp {
    private final NamesReader reader;

    NamesHttp(NamesReader reader) {
        this.reader = reader;
    }

    record AskedPeople(@NotNull @Size(max = 1000) List<@NotNull UUID> people) {}

    record KnownName(UUID person, String name, String given, String family) {}

    /** Whoever is unknown here, or not for this reader's eyes, is left out. */
    record Names(List<KnownName> names) {}

    /** A text as facts carry it. */
    record SealedText(
            @NotNull UUID subject,
            @NotNull UUID command,
            @NotBlank @Size(max = 80) String field,
            @NotBlank @Size(max = 40_000) String cipherText) {}

    record AskedTexts(@NotEmpty @Size(max = 200) List<@Valid @NotNull SealedText> sealed) {}

    /** @param text null for what does not open: another's, or a key that was destroyed */
    record OpenedText(
            UUID subject,
            UUID command,
            String field,
            @org.jspecify.annotations.Nullable String text) {}

    /** In the order asked. */
    record OpenedTexts(List<OpenedText> texts) {}

    @PostMapping("/names")
    @Operation(operationId = "names", summary = "The names of people of one's own organisation")
    Names names(Caller caller, @Valid @RequestBody AskedPeople body) {
        return reader.names(caller, body);
    }

    @PostMapping("/texts")
    @Operation(operationId = "texts", summary = "Open texts that facts carry sealed")
    OpenedTexts texts(Caller caller, @Valid @RequestBody AskedTexts body) {
        return reader.texts(caller, body);
    }

    @GetMapping("/people")
    @Operation(operationId = "searchPeople", summary = "Find people of one's own organisation by name")
    Names search(
            Caller caller,
            @RequestParam("q") @NotBlank @Size(max = 100) String words,
            @RequestParam(defaultValue = "50") int limit) {
        return reader.search(caller, words, limit);
    }
}
