package trellis.query.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trellis.language.EditionId;
import trellis.project.catalogue.Edition;
import trellis.query.door.AsOf;
import trellis.query.door.Caller;
import trellis.query.door.Problem;
import trellis.query.door.Reads;
import trellis.query.door.TenantSession;

@RestController
@Tag(name = "catalogue", description = "The framework, edition by edition")
@RequestMapping(path = "/api/v1/catalogue/editions", produces = MediaType.APPLICATION_JSON_VALUE)
class CatalogueHttp {
    private final CatalogueTable table;
    private final TenantSession session;

    CatalogueHttp(CatalogueTable table, TenantSession session) {
        this.table = table;
        this.session = session;
    }

    /** @param elements how many it has */
    record EditionLine(
            String edition,
            String content,
            String note,
            String licence,
            int elements,
            Instant publishedAt,
            boolean current) {}

    record Editions(AsOf asOf, List<EditionLine> items) {}

    @GetMapping
    @Operation(summary = "Every published edition, the current one first")
    @Reads(projections = "catalogue", everybody = true, national = true)
    Editions editions(Caller caller) {
        return session.national(caller, reading -> {
            var editions = table.editions(reading.sql());
            return new Editions(
                    reading.asOf(),
                    editions.stream()
                            .map(edition -> line(edition, edition.equals(editions.getFirst())))
                            .toList());
        });
    }

    @GetMapping("/current")
    @Operation(summary = "The current edition word for word, or the one asked for")
    @Reads(projections = "catalogue", everybody = true, national = true)
    EditionView current(Caller caller, @RequestParam(required = false) @Nullable String edition) {
        return session.national(caller, reading -> {
            Optional<Edition> found = edition == null
                    ? table.current(reading.sql())
                    : editionNamed(edition).flatMap(id -> table.edition(reading.sql(), id));
            return EditionView.of(found.orElseThrow(() -> Problem.notFound().asException()), reading.asOf());
        });
    }

    private static Optional<EditionId> editionNamed(String edition) {
        return edition.isBlank() || edition.length() > 60 ? Optional.empty() : Optional.of(new EditionId(edition));
    }

    private static EditionLine line(Edition edition, boolean current) {
        return new EditionLine(
                edition.edition().value(),
                edition.content().value(),
                edition.note(),
                edition.licence(),
                edition.elements().size(),
                edition.publishedAt(),
                current);
    }
}
