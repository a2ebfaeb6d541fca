package trellis.project.organisations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.language.ProfessionCode;
import trellis.language.organisation.OrganisationCode;

/** One organisation or profession with everything that was ever said about it; what holds is read by day. */
public sealed interface OrganisationRow {
    record Region(OrganisationCode code, String name, String onsCode, String source) implements OrganisationRow {}

    /**
     * @param terms null while only a succession names it
     * @param predecessors what it took over from; {@code other} is the former ICS
     * @param successors what took over from it; {@code other} is the later ICS
     */
    record Ics(
            OrganisationCode code, @Nullable IcsTerms terms, List<Succession> predecessors, List<Succession> successors)
            implements OrganisationRow {
        public Ics {
            predecessors = List.copyOf(predecessors);
            successors = List.copyOf(successors);
        }

        /** It was recorded, and the day lies within its dates. */
        public boolean standsOn(LocalDate day) {
            return terms != null && within(day, terms.validFrom(), terms.validTo());
        }
    }

    /** @param validTo the last day, or null while it stands */
    record IcsTerms(
            String name,
            String icbName,
            OrganisationCode region,
            String onsCode,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source) {}

    record Succession(OrganisationCode other, LocalDate effective, String kind, List<OrganisationCode> evidenceTrusts) {
        public Succession {
            evidenceTrusts = List.copyOf(evidenceTrusts);
        }
    }

    record Trust(OrganisationCode code, @Nullable TrustTerms terms, List<Renaming> renamings, List<Link> links)
            implements OrganisationRow {
        public Trust {
            renamings = List.copyOf(renamings);
            links = List.copyOf(links);
        }

        /** It was recorded, and the day lies within its dates. */
        public boolean standsOn(LocalDate day) {
            return terms != null && within(day, terms.openDate(), terms.closeDate());
        }

        /** The last renaming that was in force names it; before the first, the name that was given up does. */
        public String nameOn(LocalDate day) {
            var told = renamings.stream()
                    .sorted(Comparator.comparing(Renaming::effective))
                    .toList();
            var name = told.isEmpty() ? recordedName() : told.getFirst().formerName();
            for (var renaming : told) {
                if (!renaming.effective().isAfter(day)) {
                    name = renaming.name();
                }
            }
            return name;
        }

        /** The ICS that it belonged to on that day, or null when no link says so. Of several the later told holds. */
        public @Nullable OrganisationCode icsOn(LocalDate day) {
            OrganisationCode found = null;
            for (var link : links) {
                if (within(day, link.from(), link.until())) {
                    found = link.ics();
                }
            }
            return found;
        }

        private String recordedName() {
            return terms == null ? code.value() : terms.name();
        }
    }

    /** @param closeDate the last day, or null while it is open */
    record TrustTerms(
            String name,
            String type,
            @Nullable LocalDate openDate,
            @Nullable LocalDate closeDate,
            String source) {}

    record Renaming(String formerName, String name, LocalDate effective) {}

    /** @param until the last day, or null while it stands */
    record Link(
            OrganisationCode ics,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String source) {}

    record Profession(
            ProfessionCode code,
            String name,
            @Nullable String regulator,
            @Nullable ProfessionCode parent,
            boolean countsTowardsFourteen,
            @Nullable String note,
            String source)
            implements OrganisationRow {}

    private static boolean within(LocalDate day, @Nullable LocalDate first, @Nullable LocalDate last) {
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }

    /** @return the list with this at its end, unless it is there already */
    static <T> List<T> with(List<T> list, T entry) {
        if (list.contains(entry)) {
            return list;
        }
        var longer = new ArrayList<>(list);
        longer.add(entry);
        return List.copyOf(longer);
    }
}
