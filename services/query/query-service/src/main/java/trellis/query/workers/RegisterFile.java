package trellis.query.workers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.project.workers.Register;
import trellis.query.door.Names;
import trellis.query.door.RowsFile;
import trellis.query.workers.WorkerView.PostView;

/** The register as a file: a row for each post shown, with what the screen shows. */
final class RegisterFile {
    private static final List<String> HEADINGS = List.of(
            "Worker",
            "Worker name",
            "Employment",
            "Profession",
            "Stage",
            "Pay band",
            "Team",
            "Site",
            "Hours a week",
            "Supervisor",
            "Supervisor name",
            "Starts on",
            "Ends on",
            "Highest education",
            "Functional skills",
            "Care Certificate");

    private RegisterFile() {}

    /** Everybody whom the rows name. */
    static Set<PersonId> people(List<Register.Line> lines, LocalDate on) {
        return lines.stream()
                .flatMap(line -> Stream.concat(
                        Stream.of(line.worker().worker()),
                        line.posts().stream()
                                .flatMap(post ->
                                        Stream.ofNullable(post.detailsOn(on).supervisor()))))
                .collect(Collectors.toUnmodifiableSet());
    }

    static RowsFile of(List<Register.Line> lines, Names names, LocalDate on) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var line : lines) {
            var worker = WorkerView.of(line, on);
            worker.posts().forEach(post -> rows.add(row(worker, post, names)));
        }
        return new RowsFile("support-workers-" + on, HEADINGS, rows);
    }

    private static List<@Nullable Object> row(WorkerView worker, PostView post, Names names) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(worker.worker());
        cells.add(names.of(new PersonId(worker.worker())));
        cells.add(worker.employment());
        cells.add(post.profession());
        cells.add(post.stage() == null ? "NOT_SET" : post.stage());
        cells.add(post.payBand() == null ? "NOT_REPORTED" : post.payBand());
        cells.add(post.team());
        cells.add(post.site());
        cells.add(post.minutesPerWeek() / 60.0);
        cells.add(post.supervisor());
        cells.add(post.supervisor() == null ? null : names.of(new PersonId(post.supervisor())));
        cells.add(post.startsOn());
        cells.add(post.endsOn());
        cells.add(worker.education().highest());
        cells.add(worker.education().functionalSkills());
        cells.add(worker.education().careCertificate());
        return cells;
    }
}
