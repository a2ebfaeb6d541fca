package trellis.command.organisation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import trellis.language.ProfessionCode;
import trellis.language.organisation.OrganisationCode;
import trellis.language.organisation.OrganisationEvent;
import trellis.language.organisation.OrganisationEvent.IcsRecorded;
import trellis.language.organisation.OrganisationEvent.IcsSucceeded;
import trellis.language.organisation.OrganisationEvent.ProfessionRecorded;
import trellis.language.organisation.OrganisationEvent.RegionRecorded;
import trellis.language.organisation.OrganisationEvent.TrustLinkedToIcs;
import trellis.language.organisation.OrganisationEvent.TrustRecorded;
import trellis.language.organisation.OrganisationEvent.TrustRenamed;

/** The files of {@code reference/} as facts, in an order in which each speaks only of what is known. */
final class ReferenceOrganisations {
    private static final Instant UNDATED = Instant.EPOCH;

    private final Map<String, LocalDate> icsFrom = new HashMap<>();

    List<OrganisationEvent> read() {
        var facts = new ArrayList<OrganisationEvent>();
        rows("regions")
                .forEach(row -> facts.add(new RegionRecorded(
                        code(row, "code"), row.getField("name"), row.getField("ons_code"), "regions.csv", UNDATED)));
        rows("ics").forEach(row -> facts.add(ics(row)));
        rows("ics_succession").forEach(row -> facts.add(succession(row)));
        facts.addAll(trusts());
        rows("professions").forEach(row -> facts.add(profession(row)));
        return facts;
    }

    private IcsRecorded ics(NamedCsvRecord row) {
        icsFrom.put(row.getField("code"), LocalDate.parse(row.getField("valid_from")));
        return new IcsRecorded(
                code(row, "code"),
                row.getField("name"),
                row.getField("icb_name"),
                code(row, "region_code"),
                row.getField("ons_code"),
                LocalDate.parse(row.getField("valid_from")),
                day(row.getField("valid_to")),
                "ics.csv",
                UNDATED);
    }

    /** Where no trust shows the succession, the column says so in words; they belong to the source. */
    private static IcsSucceeded succession(NamedCsvRecord row) {
        var evidence = row.getField("evidence_trusts");
        var inWords = evidence.contains(" ");
        return new IcsSucceeded(
                code(row, "predecessor"),
                code(row, "successor"),
                LocalDate.parse(row.getField("effective")),
                row.getField("kind"),
                inWords || evidence.isBlank()
                        ? List.of()
                        : Arrays.stream(evidence.split("\\|", -1))
                                .map(OrganisationCode::new)
                                .toList(),
                inWords ? "ics_succession.csv: " + evidence : "ics_succession.csv",
                UNDATED);
    }

    private List<OrganisationEvent> trusts() {
        var moved = new HashMap<String, NamedCsvRecord>();
        var facts = new ArrayList<OrganisationEvent>();
        for (var row : rows("trusts_history")) {
            switch (row.getField("change")) {
                case "ICS_REASSIGNED" -> moved.put(row.getField("code"), row);
                case "CLOSED" -> facts.addAll(closed(row));
                case "RENAMED" -> facts.add(renamed(row));
                case "REGION_CHANGED" -> {
                    // Follows from the trust's link: the ICS that it moved to lies in the other region.
                }
                default -> throw new IllegalStateException("unknown change in trusts_history.csv");
            }
        }
        for (var row : rows("trusts")) {
            facts.add(new TrustRecorded(
                    code(row, "code"),
                    row.getField("name"),
                    row.getField("type"),
                    day(row.getField("open_date")),
                    day(row.getField("close_date")),
                    row.getField("source"),
                    UNDATED));
            facts.addAll(links(row, moved.get(row.getField("code"))));
        }
        // A change of name speaks of a trust that must be known first.
        facts.sort(java.util.Comparator.comparing(TrustRenamed.class::isInstance));
        return facts;
    }

    private List<OrganisationEvent> closed(NamedCsvRecord row) {
        var last = LocalDate.parse(row.getField("date"));
        var ics = row.getField("from_ics");
        var source = row.getField("source");
        return List.of(
                new TrustRecorded(code(row, "code"), row.getField("name"), "CLOSED", null, last, source, UNDATED),
                new TrustLinkedToIcs(
                        code(row, "code"), new OrganisationCode(ics), icsFrom.get(ics), last, source, UNDATED));
    }

    private static TrustRenamed renamed(NamedCsvRecord row) {
        var names = List.of(row.getField("name").split(" -> ", 2));
        return new TrustRenamed(
                code(row, "code"),
                names.getFirst(),
                names.getLast(),
                lastOf(row.getField("date")),
                row.getField("source") + ", " + row.getField("date"),
                UNDATED);
    }

    private List<OrganisationEvent> links(NamedCsvRecord trust, @Nullable NamedCsvRecord move) {
        var opened = day(trust.getField("open_date"));
        if (move == null) {
            return List.of(link(trust, trust.getField("ics_code"), opened, null, trust.getField("source")));
        }
        var from = lastOf(move.getField("date"));
        var source = move.getField("source") + ", " + move.getField("date");
        return List.of(
                link(trust, move.getField("from_ics"), opened, from.minusDays(1), source),
                link(trust, move.getField("to_ics"), from, null, source));
    }

    private TrustLinkedToIcs link(
            NamedCsvRecord trust, String ics, @Nullable LocalDate from, @Nullable LocalDate until, String source) {
        var icsSince = icsFrom.get(ics);
        var since = from == null || (icsSince != null && icsSince.isAfter(from)) ? icsSince : from;
        return new TrustLinkedToIcs(code(trust, "code"), new OrganisationCode(ics), since, until, source, UNDATED);
    }

    private static ProfessionRecorded profession(NamedCsvRecord row) {
        var parent = row.getField("parent");
        return new ProfessionRecorded(
                new ProfessionCode(row.getField("code")),
                row.getField("name"),
                orNull(row.getField("regulator")),
                parent.isBlank() ? null : new ProfessionCode(parent),
                row.getField("counts_towards_14").equals("yes"),
                orNull(row.getField("note")),
                "professions.csv",
                UNDATED);
    }

    /** The last day of "between … and …", or the day itself. */
    private static LocalDate lastOf(String date) {
        return LocalDate.parse(date.substring(Math.max(0, date.length() - 10)));
    }

    private static OrganisationCode code(NamedCsvRecord row, String column) {
        return new OrganisationCode(row.getField(column));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isBlank() ? null : LocalDate.parse(text);
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static List<NamedCsvRecord> rows(String file) {
        var resource = new ClassPathResource("reference/" + file + ".csv");
        try (var text = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
