package trellis.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trellis.web.dashboard.Dashboard.Figure;
import trellis.web.dashboard.Dashboard.Part;

final class FiguresTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final Figures FIGURES =
            new Figures(UnaryOperator.identity(), UnaryOperator.identity(), new Records(DAY, true));

    @Test
    void a_trust_with_nobody_in_post_is_told_so_in_whole_sentences() {
        assertThat(shown("workers", 0, 0L).headline()).isEqualTo("Nobody is in post");
        assertThat(shown("education", 0, 0L).headline()).isEqualTo("Nobody is in post");
        assertThat(shown("coverage", 0, 0L, part("domain", "D1", 0, 0L))).satisfies(figure -> {
            assertThat(figure.headline()).isEqualTo("No skill is expected of anybody");
            assertThat(figure.bars()).isNull();
        });
        assertThat(shown("expiring", 0, null, part("days", "30", 0, null)).headline())
                .isEqualTo("None within 90 days");
        assertThat(shown("signOffsByMonth", 0, null, month("2026-10", 0), month("2026-11", 0))
                        .line())
                .isNull();
    }

    @Test
    void a_month_that_is_not_over_is_said_to_be_so() {
        assertThat(shown("signOffsByMonth", 3, null, month("2026-10", 3)).headline())
                .isEqualTo("3 sign-offs in twelve months; November 2026 is not over");
        var last = new Figures(
                UnaryOperator.identity(), UnaryOperator.identity(), new Records(LocalDate.of(2026, 11, 30), true));
        assertThat(last.shown(figure("signOffsByMonth", 3, null, month("2026-10", 3)))
                        .headline())
                .isEqualTo("3 sign-offs in twelve months");
    }

    @Test
    void levels_of_education_stand_in_their_order_and_those_not_reported_last() {
        var table = shown(
                        "education",
                        4,
                        5L,
                        education("LEVEL_3"),
                        education("NOT_REPORTED"),
                        education("LEVEL_1"),
                        education("NONE"))
                .table();
        assertThat(table.rows())
                .extracting(Shown.Row::head)
                .containsExactly("None", "Level 1", "Level 3", "Not reported");
    }

    @Test
    void a_long_label_takes_two_lines_and_moves_the_bars_below_it() {
        var bars = Objects.requireNonNull(shown(
                        "coverage",
                        1,
                        4L,
                        part("domain", "Clinical, technical and scientific roles and responsibilities", 1, 2L),
                        part("domain", "Leadership", 0, 2L))
                .bars());
        assertThat(bars.bars().getFirst().label())
                .extracting(Shown.Tick::label)
                .containsExactly("Clinical, technical and scientific", "roles and responsibilities");
        assertThat(bars.bars()).extracting(Shown.Bar::y).containsExactly(18, 78);
        assertThat(bars.height()).isEqualTo(138);
    }

    @Test
    void the_lines_across_a_chart_carry_round_numbers() {
        assertThat(ticks(219)).containsExactly("0", "50", "100", "150", "200", "250");
        assertThat(ticks(1)).containsExactly("0", "1");
        assertThat(ticks(7)).containsExactly("0", "2", "4", "6", "8");
    }

    private static List<String> ticks(long most) {
        return Objects.requireNonNull(shown("signOffsByMonth", most, null, month("2026-10", most), month("2026-11", 0))
                        .line())
                .ticks()
                .stream()
                .map(Shown.Tick::label)
                .toList();
    }

    private static Shown shown(String name, long numerator, @Nullable Long denominator, Part... cells) {
        return FIGURES.shown(figure(name, numerator, denominator, cells));
    }

    private static Figure figure(String name, long numerator, @Nullable Long denominator, Part... cells) {
        return new Figure(name, name, "rule", 1, "skills", numerator, denominator, null, null, List.of(cells));
    }

    private static Part part(String label, String code, long numerator, @Nullable Long denominator) {
        return new Part(Map.of(label, code), numerator, denominator);
    }

    private static Part month(String month, long numerator) {
        return part("month", month, numerator, null);
    }

    private static Part education(String level) {
        return new Part(Map.of("education", level, "stage", "ENTRY"), 1, 5L);
    }
}
