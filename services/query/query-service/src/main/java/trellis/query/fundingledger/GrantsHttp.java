package trellis.query.fundingledger;

import static trellis.language.Role.AUDITOR;
import static trellis.language.Role.FACULTY_LEAD;
import static trellis.language.Role.ICS_LEAD;
import static trellis.language.funding.Duty.APPROVER;
import static trellis.language.funding.Duty.FINANCE_LEAD;
import static trellis.language.funding.Duty.VERIFIER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import trellis.language.LondonDay;
import trellis.language.funding.ProgrammeId;
import trellis.query.door.Caller;
import trellis.query.door.CsvFile;
import trellis.query.door.Days;
import trellis.query.door.Places;
import trellis.query.door.Problem;
import trellis.query.door.Reads;
import trellis.query.door.TenantSession;
import trellis.query.fundingledger.GrantView.PublishedGrants;
import trellis.query.fundingledger.GrantView.PublishedPublisher;

/** What a funder awarded, ready to be published. */
@RestController
@Tag(name = "funding", description = "Where each penny is")
@RequestMapping("/api/v1")
class GrantsHttp {
    private static final String SUMMARY =
            "What the programme awarded, as 360Giving 1.4.3 has it; nothing here while nobody took up an offer";

    private final ProgrammesTable programmes;
    private final AllocationsTable allocations;
    private final Places places;
    private final TenantSession session;
    private final Days days;

    GrantsHttp(
            ProgrammesTable programmes, AllocationsTable allocations, Places places, TenantSession session, Days days) {
        this.programmes = programmes;
        this.allocations = allocations;
        this.places = places;
        this.session = session;
        this.days = days;
    }

    @GetMapping(path = "/programmes/{programme}/grants", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "grants", summary = SUMMARY)
    @Reads(
            projections = {"programmes", "allocations", "duties"},
            by = {FACULTY_LEAD, ICS_LEAD, AUDITOR},
            trusted = {APPROVER, VERIFIER, FINANCE_LEAD})
    PublishedGrants grants(Caller caller, @PathVariable UUID programme) {
        var id = new ProgrammeId(programme);
        return session.ownWithNational(caller, reading -> {
            var found = programmes
                    .one(reading.sql(), reading.tenant(), id)
                    .orElseThrow(() -> Problem.notFound().asException());
            var heading = found.heading();
            var names = places.names(reading.sql(), days.today());
            var grants = new Grants(heading, names).of(allocations.of(reading.sql(), reading.tenant(), id));
            var modified = reading.asOf().recordedAt();
            // The standard knows no empty package.
            if (grants.isEmpty() || modified == null) {
                throw Problem.notFound().asException();
            }
            var funder = Grants.id(heading.funder());
            var called = names.getOrDefault(heading.funder(), heading.funder().value());
            return new PublishedGrants(
                    GrantView.VERSION,
                    "%s-%s-%d".formatted(funder, id, reading.asOf().position()),
                    "%s: %s, %s".formatted(called, heading.name(), heading.year()),
                    heading.purpose().value(),
                    LondonDay.of(modified),
                    modified,
                    new PublishedPublisher(funder, called),
                    grants);
        });
    }

    @GetMapping(path = "/programmes/{programme}/grants", produces = CsvFile.MEDIA_TYPE)
    @Operation(operationId = "grants", summary = SUMMARY)
    @Reads(
            projections = {"programmes", "allocations", "duties"},
            by = {FACULTY_LEAD, ICS_LEAD, AUDITOR},
            trusted = {APPROVER, VERIFIER, FINANCE_LEAD})
    ResponseEntity<String> grantsFile(Caller caller, @PathVariable UUID programme) {
        return GrantsFile.of(grants(caller, programme).grants()).csv();
    }
}
