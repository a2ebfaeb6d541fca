package trellis.query.facultydashboard;

import java.time.LocalDate;
import java.util.List;
import trellis.project.disclosure.Disclosed;
import trellis.project.disclosure.DisclosurePolicy;
import trellis.project.disclosure.Reporting;
import trellis.project.facultydashboard.FacultyDesk;
import trellis.project.facultydashboard.Told;

/**
 * @param at the month's end that the numbers are of, as it was known then
 * @param policy name and version of the rule that they were told by
 * @param stages what {@code byStage} counts, in its order
 */
record DeskView(
        LocalDate at,
        String organisation,
        String policy,
        List<String> stages,
        DeskFigure workers,
        DeskFigure signOffs,
        List<DeskTrust> items) {
    /** @param trusts how many of how many are in the numbers */
    record DeskFigure(String rule, int version, Reporting trusts, List<Disclosed> byStage, Disclosed total) {}

    record DeskTrust(String trust, String name, DeskNumbers workers, DeskNumbers signOffs) {}

    record DeskNumbers(List<Disclosed> byStage, Disclosed total) {
        static DeskNumbers of(Told told) {
            return new DeskNumbers(told.byStage(), told.total());
        }
    }

    private static final String WORKERS =
            "Support workers who hold a post at the month's end, each once a trust, at the"
                    + " highest stage of their posts. Somebody in two trusts counts in both.";
    private static final String SIGN_OFFS =
            "Sign-offs of these workers that hold at the month's end, at a stage of their"
                    + " posts, an element once a stage. Hidden wherever the number of workers is.";

    static DeskView of(LocalDate at, String organisation, DisclosurePolicy policy, FacultyDesk desk) {
        return new DeskView(
                at,
                organisation,
                policy.label(),
                FacultyDesk.STAGES,
                figure(WORKERS, desk.workersFrom(), desk.workers()),
                figure(SIGN_OFFS, desk.signOffsFrom(), desk.signOffs()),
                desk.lines().stream()
                        .map(line -> new DeskTrust(
                                line.trust(),
                                line.name(),
                                DeskNumbers.of(line.workers()),
                                DeskNumbers.of(line.signOffs())))
                        .toList());
    }

    private static DeskFigure figure(String rule, Reporting trusts, Told told) {
        return new DeskFigure(rule, 1, trusts, told.byStage(), told.total());
    }
}
