package trellis.project.facultydashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.language.privacy.SharedFigures.COMPETENCE;
import static trellis.language.privacy.SharedFigures.WORKFORCE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import trellis.language.organisation.OrganisationCode;
import trellis.language.privacy.SharedFigures;
import trellis.project.disclosure.Disclosed;
import trellis.project.disclosure.DisclosureGate;
import trellis.project.disclosure.DisclosurePolicy;
import trellis.project.disclosure.Reporting;
import trellis.project.facultydashboard.FacultyDesk.Line;
import trellis.project.facultydashboard.Member.State;

class FacultyDeskTest {
    private static final DisclosureGate GATE = new DisclosureGate(DisclosurePolicy.STANDARD);

    private static Member trust(String code, State workforce, State competence, long[] workers, long[] signOffs) {
        var numbers = new HashMap<SharedFigures, Map<String, Long>>();
        if (workers.length > 0) {
            numbers.put(WORKFORCE, byStage(workers));
            numbers.put(COMPETENCE, byStage(signOffs));
        }
        return new Member(
                new OrganisationCode(code),
                "Trust " + code,
                Map.of(WORKFORCE, workforce, COMPETENCE, competence),
                numbers);
    }

    private static Map<String, Long> byStage(long[] numbers) {
        var byStage = new HashMap<String, Long>();
        for (var at = 0; at < numbers.length; at++) {
            byStage.put(FacultyDesk.STAGES.get(at), numbers[at]);
        }
        return byStage;
    }

    private static Member shared(String code, long[] workers, long[] signOffs) {
        return trust(code, State.SHARED, State.SHARED, workers, signOffs);
    }

    private static final Member LARGE = shared("RC9", new long[] {40, 15, 9, 12}, new long[] {400, 90, 60, 0});
    private static final Member MIDDLE = shared("RD8", new long[] {20, 12, 10, 14}, new long[] {200, 80, 50, 0});
    private static final Member SMALL = shared("RGM", new long[] {6, 2, 1, 0}, new long[] {50, 20, 3, 0});

    private static List<String> texts(Told told) {
        return told.byStage().stream().map(Disclosed::text).toList();
    }

    @Test
    void numbers_are_told_through_the_gate_and_totals_from_the_numbers_as_they_are() {
        var desk = FacultyDesk.of(GATE, List.of(LARGE, MIDDLE));
        assertThat(texts(desk.lines().getFirst().workers())).containsExactly("40", "15", "10", "10");
        assertThat(desk.lines().getFirst().workers().total().text()).isEqualTo("75");
        assertThat(texts(desk.workers())).containsExactly("60", "25", "20", "25");
        assertThat(desk.workers().total().text()).isEqualTo("130");
        assertThat(texts(desk.signOffs())).containsExactly("600", "170", "110", "0");
        assertThat(desk.workersFrom()).isEqualTo(new Reporting(2, 2));
        assertThat(desk.lines())
                .extracting(Line::trust, Line::name)
                .first()
                .isEqualTo(org.assertj.core.groups.Tuple.tuple("RC9", "Trust RC9"));
    }

    @Test
    void a_small_team_is_hidden_and_its_sign_offs_with_it() {
        var desk = FacultyDesk.of(GATE, List.of(LARGE, MIDDLE, SMALL));
        var small = desk.lines().getLast();
        assertThat(texts(small.workers())).containsExactly("*", "*", "*", "0");
        for (var line : desk.lines()) {
            for (var at = 0; at < FacultyDesk.STAGES.size(); at++) {
                if (!line.workers().byStage().get(at).hasNumber()) {
                    assertThat(line.signOffs().byStage().get(at)).isEqualTo(Disclosed.SUPPRESSED);
                }
            }
        }
    }

    @Test
    void who_does_not_share_is_not_shared_and_never_none() {
        var silent =
                trust("RGT", State.NOT_SHARED, State.NOT_SHARED, new long[] {70, 9, 9, 9}, new long[] {1, 1, 1, 1});
        var desk = FacultyDesk.of(GATE, List.of(LARGE, silent));
        assertThat(desk.lines().getLast().workers()).isEqualTo(Told.all(Disclosed.NOT_SHARED));
        assertThat(desk.lines().getLast().signOffs()).isEqualTo(Told.all(Disclosed.NOT_SHARED));
        assertThat(desk.workers().total().text()).isEqualTo("75");
        assertThat(desk.workersFrom()).isEqualTo(new Reporting(1, 2));
        var none = FacultyDesk.of(GATE, List.of(silent));
        assertThat(none.workers()).isEqualTo(Told.all(Disclosed.NOT_SHARED));
        assertThat(none.signOffsFrom()).isEqualTo(new Reporting(0, 1));
        assertThat(FacultyDesk.of(GATE, List.of()).lines()).isEmpty();
    }

    @Test
    void who_shares_people_but_not_sign_offs_tells_of_people_alone() {
        var half = trust("RGT", State.SHARED, State.NOT_SHARED, new long[] {30, 9, 9, 9}, new long[] {99, 9, 9, 9});
        var desk = FacultyDesk.of(GATE, List.of(LARGE, MIDDLE, half));
        assertThat(desk.lines().getLast().workers().total().text()).isEqualTo("55");
        assertThat(desk.lines().getLast().signOffs()).isEqualTo(Told.all(Disclosed.NOT_SHARED));
        assertThat(desk.signOffs())
                .isEqualTo(FacultyDesk.of(GATE, List.of(LARGE, MIDDLE)).signOffs());
        assertThat(desk.workersFrom()).isEqualTo(new Reporting(3, 3));
        assertThat(desk.signOffsFrom()).isEqualTo(new Reporting(2, 3));
        var other = trust("RGT", State.NOT_SHARED, State.SHARED, new long[] {30, 9, 9, 9}, new long[] {99, 9, 9, 9});
        assertThat(FacultyDesk.of(GATE, List.of(other)).lines().getFirst().signOffs())
                .as("not without the people")
                .isEqualTo(Told.all(Disclosed.NOT_SHARED));
    }

    @Test
    void who_shares_and_never_registered_anybody_did_not_report() {
        var empty = shared("RYC", new long[] {}, new long[] {});
        var desk = FacultyDesk.of(GATE, List.of(LARGE, empty));
        assertThat(desk.lines().getLast().workers()).isEqualTo(Told.all(Disclosed.NOT_REPORTED));
        assertThat(desk.lines().getLast().signOffs()).isEqualTo(Told.all(Disclosed.NOT_REPORTED));
        assertThat(desk.workersFrom()).isEqualTo(new Reporting(1, 2));
        assertThat(FacultyDesk.of(GATE, List.of(empty)).workers()).isEqualTo(Told.all(Disclosed.NOT_REPORTED));
    }

    /** Otherwise the totals of yesterday less those of today would be the trust that left. */
    @Test
    void who_shares_no_more_is_gone_at_once_and_the_others_are_told_as_before_without_totals() {
        var before = FacultyDesk.of(GATE, List.of(LARGE, MIDDLE, SMALL));
        var left = trust(
                "RD8", State.WITHDRAWN, State.WITHDRAWN, new long[] {20, 12, 10, 14}, new long[] {200, 80, 50, 0});
        var after = FacultyDesk.of(GATE, List.of(LARGE, left, SMALL));
        assertThat(after.lines().get(1).workers()).isEqualTo(Told.all(Disclosed.NOT_SHARED));
        assertThat(after.lines().get(1).signOffs()).isEqualTo(Told.all(Disclosed.NOT_SHARED));
        assertThat(after.lines().get(0)).isEqualTo(before.lines().get(0));
        assertThat(after.lines().get(2)).isEqualTo(before.lines().get(2));
        assertThat(after.workers()).isEqualTo(Told.all(Disclosed.SUPPRESSED));
        assertThat(after.signOffs()).isEqualTo(Told.all(Disclosed.SUPPRESSED));
        assertThat(after.workersFrom()).isEqualTo(new Reporting(2, 3));
        var half =
                trust("RD8", State.SHARED, State.WITHDRAWN, new long[] {20, 12, 10, 14}, new long[] {200, 80, 50, 0});
        var withoutSignOffs = FacultyDesk.of(GATE, List.of(LARGE, half, SMALL));
        assertThat(withoutSignOffs.workers()).isEqualTo(before.workers());
        assertThat(withoutSignOffs.signOffs()).isEqualTo(Told.all(Disclosed.SUPPRESSED));
    }
}
