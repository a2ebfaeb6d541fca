package trellis.web.faculty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.web.page.Words;

/** A faculty's trusts at a month's end, as the query service tells them. */
record Desk(
        LocalDate at,
        String organisation,
        String policy,
        List<String> stages,
        Figure workers,
        Figure signOffs,
        List<Trust> items) {
    /** A number, or the reason for none. */
    record Disclosed(String state, @Nullable Long value) {
        public String text() {
            return value == null ? Words.say("disclosed", state) : "%,d".formatted(value);
        }

        /** What a star would leave to be guessed by ear. */
        public @Nullable String aloud() {
            return state.equals("SUPPRESSED") ? "hidden" : null;
        }
    }

    record Reporting(int reporting, int of) {
        public String words() {
            return "%d of %s".formatted(reporting, Words.count(of, "trust", "trusts"));
        }
    }

    record Figure(String rule, int version, Reporting trusts, List<Disclosed> byStage, Disclosed total) {
        public List<Disclosed> cells() {
            return Desk.cells(byStage, total);
        }
    }

    record Numbers(List<Disclosed> byStage, Disclosed total) {
        public List<Disclosed> cells() {
            return Desk.cells(byStage, total);
        }
    }

    record Trust(String trust, String name, Numbers workers, Numbers signOffs) {}

    private static List<Disclosed> cells(List<Disclosed> byStage, Disclosed total) {
        var cells = new ArrayList<>(byStage);
        cells.add(total);
        return cells;
    }

    public List<String> columns() {
        var columns = new ArrayList<>(
                stages.stream().map(stage -> Words.say("stage", stage)).toList());
        columns.add("All");
        return columns;
    }
}
