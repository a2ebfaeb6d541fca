package trellis.command.workforce;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import trellis.command.door.Caller;
import trellis.command.door.Csv;
import trellis.command.door.Facts;
import trellis.command.vault.Imports.Draft;
import trellis.command.workforce.ImportReplies.CellProblem;
import trellis.command.workforce.ImportReplies.Difference;
import trellis.command.workforce.ImportReplies.DryRun;
import trellis.command.workforce.ImportReplies.Effect;
import trellis.command.workforce.ImportReplies.FoundColumn;
import trellis.command.workforce.ImportReplies.Import;
import trellis.command.workforce.ImportReplies.Line;
import trellis.command.workforce.ImportReplies.WantedColumn;
import trellis.decide.workforce.RowEffect;
import trellis.decide.workforce.SheetColumn;
import trellis.decide.workforce.SheetPlan;
import trellis.decide.workforce.SheetProblem;
import trellis.language.PersonId;

/** An uploaded sheet as the educator sees it: its columns, and what would happen if it were applied now. */
final class ImportView {
    private final ImportHandler handler;
    private final Register register;
    private final Facts facts;
    private final Clock clock;

    ImportView(ImportHandler handler, Register register, Facts facts, Clock clock) {
        this.handler = handler;
        this.register = register;
        this.facts = facts;
        this.clock = clock;
    }

    Import of(Caller caller, Draft draft) {
        var file = handler.file(draft);
        var matching = handler.matching(draft);
        return new Import(
                caller.tenant().value(),
                facts.head(caller.tenant()),
                draft.id().value(),
                draft.fileName(),
                draft.uploadedAt(),
                draft.appliedAt(),
                draft.undoneAt(),
                IntStream.range(0, file.headings().size())
                        .mapToObj(
                                place -> new FoundColumn(place, file.headings().get(place)))
                        .toList(),
                Arrays.stream(SheetColumn.values())
                        .map(column -> new WantedColumn(column, column.label(), column.required()))
                        .toList(),
                matching.places(),
                matching.missing(),
                matching.missing().isEmpty() ? dryRun(register.hold(caller, clock.instant(), file, matching)) : null);
    }

    /** The rows that have a problem, as they were, with what is wrong in a column of its own. */
    String refusedRows(Caller caller, Draft draft) {
        var file = handler.file(draft);
        var plan = register.hold(caller, clock.instant(), file, handler.matching(draft))
                .plan();
        var rows = new ArrayList<List<@Nullable String>>();
        plan.problems().stream().map(SheetProblem::row).distinct().forEach(number -> {
            var row = new ArrayList<@Nullable String>(file.rows().get(number - 2));
            while (row.size() < file.headings().size()) {
                row.add("");
            }
            row.add(String.join(
                    "; ",
                    plan.problems().stream()
                            .filter(problem -> problem.row() == number)
                            .map(problem -> problem.column().label() + ": " + problem.advice())
                            .toList()));
            rows.add(row);
        });
        var headings = new ArrayList<>(file.headings());
        headings.add("Problem");
        return Csv.of(headings.stream().map(Csv::guarded).toList(), rows);
    }

    private static DryRun dryRun(Register.Held held) {
        var lines = held.plan().lines().stream().map(ImportView::line).toList();
        return new DryRun(
                held.reading().rowsRead(),
                count(lines, Effect.REGISTER),
                count(lines, Effect.CHANGE) + count(lines, Effect.START_AGAIN),
                count(lines, Effect.UNCHANGED),
                (int) held.plan().problems().stream()
                        .map(SheetProblem::row)
                        .distinct()
                        .count(),
                lines,
                held.plan().problems().stream()
                        .map(problem -> new CellProblem(
                                problem.row(),
                                problem.column().label(),
                                problem.code().name(),
                                problem.text()))
                        .toList(),
                held.plan().missing().stream().map(PersonId::value).toList());
    }

    private static Line line(SheetPlan.Line line) {
        var effect = switch (line.effect()) {
            case RowEffect.Registers _ -> Effect.REGISTER;
            case RowEffect.StartsAgain _ -> Effect.START_AGAIN;
            case RowEffect.Changes _ -> Effect.CHANGE;
            case RowEffect.Unchanged _ -> Effect.UNCHANGED;
            case RowEffect.Clashes _ -> throw new IllegalStateException("a row that clashes is a problem");
        };
        var worker = line.worker();
        return new Line(
                line.row().row(),
                effect,
                worker == null ? null : worker.value(),
                line.nameChanged(),
                line.differences().stream()
                        .map(each -> new Difference(each.column().label(), each.before(), each.after()))
                        .toList());
    }

    private static int count(List<Line> lines, Effect effect) {
        return (int) lines.stream().filter(line -> line.effect() == effect).count();
    }
}
