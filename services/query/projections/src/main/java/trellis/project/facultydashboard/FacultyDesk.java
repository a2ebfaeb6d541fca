package trellis.project.facultydashboard;

import static trellis.language.privacy.SharedFigures.COMPETENCE;
import static trellis.language.privacy.SharedFigures.WORKFORCE;
import static trellis.project.facultydashboard.Member.State.NOT_SHARED;
import static trellis.project.facultydashboard.Member.State.SHARED;
import static trellis.project.facultydashboard.Member.State.WITHDRAWN;

import java.util.List;
import java.util.stream.Stream;
import trellis.language.Stage;
import trellis.language.privacy.SharedFigures;
import trellis.project.disclosure.Disclosed;
import trellis.project.disclosure.DisclosedCounts;
import trellis.project.disclosure.DisclosureGate;
import trellis.project.disclosure.PeopleCounts;
import trellis.project.disclosure.Reporting;

/**
 * A faculty's trusts at one month's end, through the gate: support workers by stage, and their sign-offs.
 *
 * @param workers of all trusts that report, and how many those are
 */
public record FacultyDesk(
        List<Line> lines, Told workers, Reporting workersFrom, Told signOffs, Reporting signOffsFrom) {
    /** Columns of every figure. */
    public static final List<String> STAGES = Stream.concat(
                    Stream.of(Stage.values()).map(Enum::name), Stream.of(MonthStep.STAGE_NOT_SET))
            .toList();

    public record Line(String trust, String name, Told workers, Told signOffs) {}

    public FacultyDesk {
        lines = List.copyOf(lines);
    }

    /** @param members in the order to show them */
    public static FacultyDesk of(DisclosureGate gate, List<Member> members) {
        var headcount = figure(members, counted(members, WORKFORCE), WORKFORCE, gate);
        var both = counted(members, WORKFORCE).stream()
                .filter(member -> member.state(COMPETENCE) != NOT_SHARED)
                .toList();
        var signOffs = signOffs(gate, members, both, headcount);
        return new FacultyDesk(
                members.stream()
                        .map(member -> new Line(
                                member.trust().value(),
                                member.name(),
                                headcount.of(member, WORKFORCE),
                                member.state(WORKFORCE) == SHARED
                                        ? signOffs.of(member, COMPETENCE)
                                        : Told.all(Disclosed.NOT_SHARED)))
                        .toList(),
                headcount.totals(),
                headcount.reporting(),
                signOffs.totals(),
                signOffs.reporting());
    }

    /** Those whose numbers the table is made of; what was told of a month's end stays told alike. */
    private static List<Member> counted(List<Member> members, SharedFigures figures) {
        return members.stream()
                .filter(member -> member.reported() && member.state(figures) != NOT_SHARED)
                .toList();
    }

    private static Figure figure(List<Member> all, List<Member> counted, SharedFigures figures, DisclosureGate gate) {
        return new Figure(
                all,
                counted,
                figures,
                counted.isEmpty()
                        ? new DisclosedCounts(List.of(), List.of(), List.of(), Disclosed.NOT_SHARED)
                        : gate.table(people(counted, figures)));
    }

    /** Hidden wherever the people are: in their own rows, and in the totals of these rows. */
    private static Figure signOffs(DisclosureGate gate, List<Member> all, List<Member> counted, Figure headcount) {
        if (counted.isEmpty()) {
            return figure(all, counted, COMPETENCE, gate);
        }
        var rows = counted.stream().map(headcount.counted()::indexOf).toList();
        var ofThese = gate.table(people(counted, WORKFORCE));
        var people = new DisclosedCounts(
                rows.stream().map(headcount.table().cells()::get).toList(),
                rows.stream().map(headcount.table().rowTotals()::get).toList(),
                ofThese.columnTotals(),
                ofThese.total());
        return new Figure(all, counted, COMPETENCE, gate.table(people(counted, COMPETENCE), people));
    }

    private static PeopleCounts people(List<Member> members, SharedFigures figures) {
        return new PeopleCounts(members.stream()
                .map(member -> STAGES.stream()
                        .map(stage -> member.number(figures, stage))
                        .toList())
                .toList());
    }

    private record Figure(List<Member> all, List<Member> counted, SharedFigures figures, DisclosedCounts table) {
        Told of(Member member, SharedFigures what) {
            if (member.state(what) != SHARED) {
                return Told.all(Disclosed.NOT_SHARED);
            }
            var row = counted.indexOf(member);
            return row < 0
                    ? Told.all(Disclosed.NOT_REPORTED)
                    : new Told(table.cells().get(row), table.rowTotals().get(row));
        }

        /** Without one who no longer shares, the totals of then would give them away. */
        Told totals() {
            if (counted.isEmpty()) {
                return Told.all(
                        all.stream().anyMatch(member -> member.state(figures) == SHARED)
                                ? Disclosed.NOT_REPORTED
                                : Disclosed.NOT_SHARED);
            }
            return isAnyWithdrawn() ? Told.all(Disclosed.SUPPRESSED) : new Told(table.columnTotals(), table.total());
        }

        private boolean isAnyWithdrawn() {
            return counted.stream().anyMatch(this::isWithdrawn);
        }

        private boolean isWithdrawn(Member member) {
            return member.state(WORKFORCE) == WITHDRAWN || member.state(figures) == WITHDRAWN;
        }

        Reporting reporting() {
            return new Reporting(
                    Math.toIntExact(counted.stream()
                            .filter(member -> !isWithdrawn(member))
                            .count()),
                    all.size());
        }
    }
}
