package trellis.query.workers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import trellis.project.workers.Register;
import trellis.query.door.CsvFile;
import trellis.query.workers.WorkerView.PostView;

/** The register as a file: a row for each post shown, with what the screen shows. */
final class RegisterFile {
    private static final List<String> HEADINGS = List.of(
            "Worker",
            "Employment",
            "Profession",
            "Stage",
            "Pay band",
            "Team",
            "Site",
            "Hours a week",
            "Supervisor",
            "Starts on",
            "Ends on",
            "Highest education",
            "Functional skills",
            "Care Certificate");

    private RegisterFile() {}

    static ResponseEntity<String> of(List<Register.Line> lines, LocalDate on) {
        var rows = new ArrayList<List<@Nullable String>>();
        for (var line : lines) {
            var worker = WorkerView.of(line, on);
            worker.posts().forEach(post -> rows.add(row(worker, post)));
        }
        return CsvFile.of("support-workers-" + on, HEADINGS, rows);
    }

    private static List<@Nullable String> row(WorkerView worker, PostView post) {
        var cells = new ArrayList<@Nullable String>();
        cells.add(worker.worker().toString());
        cells.add(worker.employment().name());
        cells.add(post.profession());
        cells.add(post.stage() == null ? "NOT_SET" : post.stage().name());
        cells.add(post.payBand() == null ? "NOT_REPORTED" : post.payBand().toString());
        cells.add(post.team());
        cells.add(post.site());
        cells.add(Double.toString(post.minutesPerWeek() / 60.0));
        cells.add(post.supervisor() == null ? null : post.supervisor().toString());
        cells.add(post.startsOn().toString());
        cells.add(post.endsOn() == null ? null : post.endsOn().toString());
        cells.add(worker.education().highest().name());
        cells.add(worker.education().functionalSkills().name());
        cells.add(worker.education().careCertificate().name());
        return cells;
    }
}
