package trellis.query.organisations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trellis.language.ProfessionCode;
import trellis.language.organisation.OrganisationCode;
import trellis.project.organisations.OrganisationKey.Kind;
import trellis.project.organisations.OrganisationRow.Ics;
import trellis.project.organisations.OrganisationRow.Profession;
import trellis.project.organisations.OrganisationRow.Region;
import trellis.project.organisations.OrganisationRow.Succession;
import trellis.project.organisations.OrganisationRow.Trust;
import trellis.query.door.AsOf;
import trellis.query.door.Caller;
import trellis.query.door.Days;
import trellis.query.door.Reading;
import trellis.query.door.Reads;
import trellis.query.door.TenantSession;

/** The tree as it stood on a day: region → ICS → trust. */
@RestController
@Tag(name = "organisations", description = "Regions, systems and trusts as they stood on a day")
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class OrganisationsHttp {
    private final OrganisationsTable table;
    private final TenantSession session;
    private final Days days;

    OrganisationsHttp(OrganisationsTable table, TenantSession session, Days days) {
        this.table = table;
        this.session = session;
        this.days = days;
    }

    record Regions(AsOf asOf, LocalDate at, List<RegionLine> items) {}

    /** @param icss how many systems stand in it on the day */
    record RegionLine(String code, String name, String onsCode, long icss, long trusts) {}

    record Systems(AsOf asOf, LocalDate at, List<IcsLine> items) {}

    /** @param stands on the day */
    record IcsLine(
            String code,
            String name,
            String icbName,
            String region,
            String onsCode,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean stands,
            long trusts,
            List<SuccessionLine> predecessors,
            List<SuccessionLine> successors) {}

    record SuccessionLine(String code, LocalDate effective, String kind) {}

    record Trusts(AsOf asOf, LocalDate at, List<TrustLine> items) {}

    /** @param name on the day */
    record TrustLine(
            String code,
            String name,
            String type,
            @Nullable LocalDate openDate,
            @Nullable LocalDate closeDate,
            @Nullable String ics,
            @Nullable String region) {}

    record Professions(AsOf asOf, List<ProfessionLine> items) {}

    record ProfessionLine(
            String code,
            String name,
            @Nullable String regulator,
            @Nullable String parent,
            boolean countsTowardsFourteen,
            @Nullable String note) {}

    @GetMapping("/organisations/regions")
    @Operation(summary = "The regions, with what stood in them on the day")
    @Reads(projections = "organisations", everybody = true, national = true)
    Regions regions(Caller caller, @RequestParam(required = false) @Nullable LocalDate at) {
        var on = days.or("at", at);
        return session.national(caller, reading -> {
            var systems = systems(reading, on);
            var trusts = trusts(reading, on);
            return new Regions(
                    reading.asOf(),
                    on,
                    table.all(reading.sql(), reading.tenant(), Kind.REGION, Region.class).stream()
                            .map(region -> new RegionLine(
                                    region.code().value(),
                                    region.name(),
                                    region.onsCode(),
                                    systems.values().stream()
                                            .filter(ics -> ics.stands()
                                                    && ics.region()
                                                            .equals(region.code()
                                                                    .value()))
                                            .count(),
                                    trusts.stream()
                                            .filter(trust ->
                                                    region.code().value().equals(trust.region()))
                                            .count()))
                            .toList());
        });
    }

    @GetMapping("/organisations/ics")
    @Operation(
            summary = "The systems that stood on the day, with what they took over from and what took over from them")
    @Reads(projections = "organisations", everybody = true, national = true)
    Systems ics(
            Caller caller,
            @RequestParam(required = false) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(defaultValue = "false") boolean past) {
        var on = days.or("at", at);
        return session.national(
                caller,
                reading -> new Systems(
                        reading.asOf(),
                        on,
                        systems(reading, on).values().stream()
                                .filter(ics -> past || ics.stands())
                                .filter(ics -> region == null || ics.region().equals(region))
                                .sorted(Comparator.comparing(IcsLine::code))
                                .toList()));
    }

    @GetMapping("/organisations/trusts")
    @Operation(summary = "The trusts that were open on the day, under the name and in the system of that day")
    @Reads(projections = "organisations", everybody = true, national = true)
    Trusts trusts(
            Caller caller,
            @RequestParam(required = false) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String ics) {
        var on = days.or("at", at);
        return session.national(
                caller,
                reading -> new Trusts(
                        reading.asOf(),
                        on,
                        trusts(reading, on).stream()
                                .filter(trust -> region == null || region.equals(trust.region()))
                                .filter(trust -> ics == null || ics.equals(trust.ics()))
                                .toList()));
    }

    @GetMapping("/professions")
    @Operation(summary = "The professions; fourteen of them count")
    @Reads(projections = "organisations", everybody = true, national = true)
    Professions professions(Caller caller) {
        return session.national(
                caller,
                reading -> new Professions(
                        reading.asOf(),
                        table.all(reading.sql(), reading.tenant(), Kind.PROFESSION, Profession.class).stream()
                                .map(OrganisationsHttp::line)
                                .toList()));
    }

    private Map<OrganisationCode, IcsLine> systems(Reading reading, LocalDate on) {
        Map<OrganisationCode, Long> trusts =
                table.all(reading.sql(), reading.tenant(), Kind.TRUST, Trust.class).stream()
                        .filter(trust -> trust.standsOn(on))
                        .map(trust -> trust.icsOn(on))
                        .filter(Objects::nonNull)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var lines = new HashMap<OrganisationCode, IcsLine>();
        for (var ics : table.all(reading.sql(), reading.tenant(), Kind.ICS, Ics.class)) {
            var terms = ics.terms();
            if (terms != null) {
                lines.put(
                        ics.code(),
                        new IcsLine(
                                ics.code().value(),
                                terms.name(),
                                terms.icbName(),
                                terms.region().value(),
                                terms.onsCode(),
                                terms.validFrom(),
                                terms.validTo(),
                                ics.standsOn(on),
                                trusts.getOrDefault(ics.code(), 0L),
                                successions(ics.predecessors()),
                                successions(ics.successors())));
            }
        }
        return lines;
    }

    private List<TrustLine> trusts(Reading reading, LocalDate on) {
        var systems = new HashMap<OrganisationCode, String>();
        for (var ics : table.all(reading.sql(), reading.tenant(), Kind.ICS, Ics.class)) {
            if (ics.terms() != null) {
                systems.put(ics.code(), ics.terms().region().value());
            }
        }
        return table.all(reading.sql(), reading.tenant(), Kind.TRUST, Trust.class).stream()
                .filter(trust -> trust.standsOn(on))
                .map(trust -> line(trust, on, systems))
                .toList();
    }

    private static TrustLine line(Trust trust, LocalDate on, Map<OrganisationCode, String> regionOfIcs) {
        var ics = trust.icsOn(on);
        var terms = Objects.requireNonNull(trust.terms(), "a trust that stands was recorded");
        return new TrustLine(
                trust.code().value(),
                trust.nameOn(on),
                terms.type(),
                terms.openDate(),
                terms.closeDate(),
                ics == null ? null : ics.value(),
                ics == null ? null : regionOfIcs.get(ics));
    }

    private static ProfessionLine line(Profession profession) {
        ProfessionCode parent = profession.parent();
        return new ProfessionLine(
                profession.code().value(),
                profession.name(),
                profession.regulator(),
                parent == null ? null : parent.value(),
                profession.countsTowardsFourteen(),
                profession.note());
    }

    private static List<SuccessionLine> successions(List<Succession> successions) {
        return successions.stream()
                .map(each -> new SuccessionLine(each.other().value(), each.effective(), each.kind()))
                .toList();
    }
}
