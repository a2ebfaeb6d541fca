package trellis.project.trustdashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.project.Facts.day;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import trellis.language.ProfessionCode;
import trellis.language.Stage;
import trellis.language.workforce.EducationLevel;
import trellis.project.trustdashboard.Figure.Part;

class FigureTest {
    static final YearMonth JUNE = YearMonth.of(2026, 6);

    static Figure figure(String name, Map<Cell, Long> standing, Map<YearMonth, Map<Cell, Long>> months) {
        return Dashboard.of(new Counts(day(6, 15), standing, months, List.of()), null)
                .figure(name)
                .orElseThrow();
    }

    @Test
    void every_figure_says_its_rule_and_version() {
        var dashboard = Dashboard.of(new Counts(day(6, 15), Map.of(), Map.of(), List.of()), null);
        assertThat(dashboard.figures())
                .hasSize(7)
                .allMatch(figure -> figure.version() == 1
                        && figure.rule().length() > 40
                        && !figure.title().isEmpty()
                        && !figure.unit().isEmpty());
        assertThat(dashboard.figures()).extracting(Figure::name).doesNotHaveDuplicates();
        assertThat(dashboard.figure("none")).isEmpty();
        assertThat(dashboard.at()).isEqualTo(day(6, 15));
    }

    @Test
    void before_an_edition_is_published_nothing_is_expected() {
        assertThat(figure("coverage", Map.of(), Map.of()).parts()).isEmpty();
        assertThat(figure("coverage", Map.of(), Map.of()).denominator()).isZero();
    }

    @Test
    void stages_come_as_the_framework_goes_up_and_what_is_not_set_last() {
        var phy = new ProfessionCode("PHY");
        var parts = figure(
                        "workers",
                        Map.of(
                                Cell.byProfession(phy, null), 1L,
                                Cell.byProfession(phy, Stage.ASSISTANT_PRACTITIONER), 1L,
                                Cell.byProfession(phy, Stage.ENTRY), 1L,
                                Cell.byProfession(phy, Stage.INTERMEDIATE), 1L,
                                Cell.byProfession(new ProfessionCode("OCC"), null), 1L),
                        Map.of())
                .parts();
        assertThat(parts)
                .extracting(
                        part -> part.by().get("profession") + " " + part.by().get("stage"))
                .containsExactly(
                        "OCC NOT_SET", "PHY ENTRY", "PHY INTERMEDIATE", "PHY ASSISTANT_PRACTITIONER", "PHY NOT_SET");
    }

    @Test
    void levels_go_up_and_what_is_not_reported_comes_last() {
        var parts = figure(
                        "education",
                        Map.of(
                                Cell.byEducation(Stage.ENTRY, EducationLevel.NOT_REPORTED), 3L,
                                Cell.byEducation(Stage.ENTRY, EducationLevel.LEVEL_3), 2L,
                                Cell.byEducation(Stage.ENTRY, EducationLevel.NONE), 1L),
                        Map.of())
                .parts();
        assertThat(parts).extracting(part -> part.by().get("level")).containsExactly("NONE", "LEVEL_3", "NOT_REPORTED");
    }

    @Test
    void a_cell_that_counts_nothing_is_no_part() {
        assertThat(figure("workers", Map.of(Cell.byProfession(new ProfessionCode("PHY"), null), 0L), Map.of())
                        .parts())
                .isEmpty();
    }

    @Test
    void months_come_in_order_and_all_twelve_of_them() {
        var figure = figure(
                "signOffsByMonth",
                Map.of(),
                Map.of(
                        JUNE,
                        Map.of(Cell.signed(Stage.ENTRY), 2L, Cell.signed(Stage.INTERMEDIATE), 1L),
                        JUNE.minusMonths(12),
                        Map.of(Cell.signed(Stage.ENTRY), 9L)));
        assertThat(figure.parts()).hasSize(12);
        assertThat(figure.parts().getFirst()).isEqualTo(new Part(Map.of("month", "2025-07"), 0, null));
        assertThat(figure.parts().getLast()).isEqualTo(new Part(Map.of("month", "2026-06"), 3, null));
        assertThat(figure.numerator()).isEqualTo(3);
    }

    @Test
    void the_median_is_the_middle_or_halfway_between_the_two_in_the_middle() {
        assertThat(median(Map.of(Cell.daysToSignOff(3), 1L, Cell.daysToSignOff(9), 1L, Cell.daysToSignOff(40), 1L)))
                .isEqualTo(9.0);
        assertThat(median(Map.of(Cell.daysToSignOff(3), 1L, Cell.daysToSignOff(10), 1L)))
                .isEqualTo(6.5);
        assertThat(figure("timeToSignOff", Map.of(), Map.of()).value()).isNull();
    }

    @Test
    void durations_fall_into_their_buckets() {
        var cells = Map.of(
                Cell.daysToSignOff(7), 1L,
                Cell.daysToSignOff(8), 2L,
                Cell.daysToSignOff(14), 3L,
                Cell.daysToSignOff(28), 4L,
                Cell.daysToSignOff(29), 5L,
                Cell.daysToSignOff(56), 6L,
                Cell.daysToSignOff(57), 7L);
        assertThat(figure("timeToSignOff", Map.of(), Map.of(JUNE, cells)).parts())
                .extracting(Part::numerator)
                .containsExactly(1L, 5L, 4L, 11L, 7L);
    }

    @Test
    void a_sign_off_without_a_known_request_is_left_out_and_said_to_be() {
        var figure = figure(
                "timeToSignOff",
                Map.of(),
                Map.of(JUNE, Map.of(Cell.signed(Stage.ENTRY), 3L, Cell.daysToSignOff(2), 1L)));
        assertThat(figure.numerator()).isEqualTo(1);
        assertThat(figure.denominator()).isEqualTo(3);
        assertThat(figure.exclusions().getFirst().count()).isEqualTo(2);
    }

    private static Double median(Map<Cell, Long> cells) {
        return Objects.requireNonNull(
                figure("timeToSignOff", Map.of(), Map.of(JUNE, cells)).value());
    }
}
