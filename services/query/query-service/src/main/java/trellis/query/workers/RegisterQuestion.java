package trellis.query.workers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.ProfessionCode;
import trellis.language.Stage;
import trellis.project.workers.Register;
import trellis.project.workers.Register.Line;
import trellis.project.workers.Register.Sort;
import trellis.project.workers.Register.Wanted;
import trellis.project.workers.Worker;
import trellis.project.workers.Worker.Employment;
import trellis.query.door.Choice;

/** What is asked of the register; equal questions make equal texts, which cursors rely on. */
record RegisterQuestion(Wanted wanted, Sort sort, boolean descending, LocalDate at) {
    private static final String NOT_SET = "NOT_SET";
    private static final String ALL = "ALL";

    static RegisterQuestion of(RegisterFilter asked, LocalDate at) {
        var sort = asked.sort() == null ? "profession" : asked.sort();
        var descending = sort.startsWith("-");
        var by = descending ? sort.substring(1) : sort;
        var stage = asked.stage();
        return new RegisterQuestion(
                new Wanted(
                        profession(asked.profession()),
                        stage == null || stage.equals(NOT_SET) ? null : Choice.of("stage", Stage.class, stage),
                        NOT_SET.equals(stage),
                        asked.team(),
                        asked.site(),
                        asked.supervisor() == null ? null : new PersonId(asked.supervisor()),
                        employment(asked.employment()),
                        people(asked.worker())),
                Choice.required(
                        "sort", Sort.class, by.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT)),
                descending,
                at);
    }

    List<Line> lines(Collection<Worker> workers) {
        return Register.of(workers, wanted, sort, descending, at);
    }

    /** @param after the keys of the last line shown, or null to begin */
    Stream<Line> after(List<Line> lines, @Nullable List<String> after) {
        if (after == null) {
            return lines.stream();
        }
        return lines.stream().filter(line -> {
            var order = compare(keys(line), after);
            return descending ? order < 0 : order > 0;
        });
    }

    static List<String> keys(Line line) {
        return List.of(line.sortKey(), line.worker().worker().toString());
    }

    private static int compare(List<String> one, List<String> other) {
        var first = one.getFirst().compareTo(other.getFirst());
        return first != 0 ? first : one.getLast().compareTo(other.getLast());
    }

    private static @Nullable ProfessionCode profession(@Nullable String code) {
        if (code == null) {
            return null;
        }
        if (code.isBlank() || code.length() > 20) {
            throw Choice.none("profession");
        }
        return new ProfessionCode(code);
    }

    private static @Nullable Employment employment(@Nullable String asked) {
        return ALL.equals(asked)
                ? null
                : asked == null ? Employment.IN_POST : Choice.required("employment", Employment.class, asked);
    }

    private static @Nullable Set<PersonId> people(@Nullable List<UUID> workers) {
        return workers == null
                ? null
                : workers.stream().sorted().map(PersonId::new).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
