package trellis.query.sharing;

import static trellis.language.Role.AUDITOR;
import static trellis.language.Role.EDUCATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import trellis.language.organisation.OrganisationCode;
import trellis.language.privacy.SharedFigures;
import trellis.language.privacy.SharingPurpose;
import trellis.project.sharing.Sharing;
import trellis.query.door.AsOf;
import trellis.query.door.Caller;
import trellis.query.door.Days;
import trellis.query.door.Reads;
import trellis.query.door.TenantSession;

@RestController
@Tag(name = "sharing", description = "With whom a trust shares its figures, and what a faculty sees of them")
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class SharingHttp {
    private final SharingTable table;
    private final TenantSession session;
    private final Days days;

    SharingHttp(SharingTable table, TenantSession session, Days days) {
        this.table = table;
        this.session = session;
        this.days = days;
    }

    record SharingList(AsOf asOf, LocalDate at, List<SharingView> items) {}

    /**
     * @param until the last day, or null while no end is set
     * @param inForce on the day of the answer
     * @param endedAt from when nothing is shared any more, or null
     */
    record SharingView(
            UUID sharing,
            List<String> parties,
            List<SharedFigures> figures,
            SharingPurpose purpose,
            String digest,
            @Nullable String reference,
            LocalDate from,
            @Nullable LocalDate until,
            boolean inForce,
            UUID recordedBy,
            Instant recordedAt,
            @Nullable Instant endedAt,
            @Nullable String endedBecause,
            @Nullable UUID endedBy) {}

    @GetMapping("/sharing-agreements")
    @Operation(summary = "With whom your trust shares which of its figures, for what and on which days")
    @Reads(
            projections = "sharing",
            by = {EDUCATOR, AUDITOR})
    SharingList sharingAgreements(Caller caller) {
        var today = days.today();
        return session.own(
                caller,
                reading -> new SharingList(
                        reading.asOf(),
                        today,
                        table.all(reading.sql(), reading.tenant()).stream()
                                .map(each -> view(each, today))
                                .toList()));
    }

    private static SharingView view(Sharing each, LocalDate today) {
        var end = each.end();
        return new SharingView(
                each.sharing().value(),
                each.parties().stream().map(OrganisationCode::value).toList(),
                each.figures().stream().sorted().toList(),
                each.purpose(),
                each.document().digest().value(),
                each.document().reference(),
                each.from(),
                each.until(),
                each.standsOn(today),
                each.recordedBy().value(),
                each.recordedAt(),
                end == null ? null : end.at(),
                end == null ? null : end.reasonCode(),
                end == null ? null : end.by().value());
    }
}
