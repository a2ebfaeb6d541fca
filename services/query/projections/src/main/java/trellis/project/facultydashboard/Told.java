package trellis.project.facultydashboard;

import java.util.Collections;
import java.util.List;
import trellis.project.disclosure.Disclosed;

/**
 * Numbers of one trust, or of all, as they may be told.
 *
 * @param byStage in the order of {@link FacultyDesk#STAGES}
 */
public record Told(List<Disclosed> byStage, Disclosed total) {
    public Told {
        byStage = List.copyOf(byStage);
    }

    static Told all(Disclosed same) {
        return new Told(Collections.nCopies(FacultyDesk.STAGES.size(), same), same);
    }
}
