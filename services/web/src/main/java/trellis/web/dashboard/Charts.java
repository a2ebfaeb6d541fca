package trellis.web.dashboard;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import trellis.web.dashboard.Dashboard.Part;
import trellis.web.dashboard.Shown.Bar;
import trellis.web.dashboard.Shown.Bars;
import trellis.web.dashboard.Shown.Line;
import trellis.web.dashboard.Shown.Point;
import trellis.web.dashboard.Shown.Tick;
import trellis.web.page.Words;

/** Draws figures: numbers become places in a frame. */
final class Charts {
    private static final int BAR = 44;
    private static final int FULL = 400;
    private static final int LEFT = 48;
    private static final int RIGHT = 620;
    private static final int TOP = 24;
    private static final int BOTTOM = 196;

    private Charts() {}

    /** @param shares label → numerator and denominator, in the order to draw */
    static Bars bars(String title, List<Share> shares) {
        var bars = new ArrayList<Bar>();
        for (var share : shares) {
            bars.add(new Bar(share.label(), share.words(), bars.size() * BAR, share.of(FULL)));
        }
        var description = shares.stream()
                .map(share -> share.label() + ": " + share.words())
                .collect(Collectors.joining("; "));
        return new Bars(title, description, shares.size() * BAR, bars);
    }

    static Line line(String title, List<Part> months) {
        var most = Math.max(4, months.stream().mapToLong(Part::numerator).max().orElse(0));
        var marks = new ArrayList<Point>();
        for (var part : months) {
            var x = months.size() < 2 ? LEFT : LEFT + (RIGHT - LEFT) * (long) marks.size() / (months.size() - 1);
            var month = YearMonth.parse(part.by("month"));
            marks.add(new Point(
                    x,
                    BOTTOM - (BOTTOM - TOP) * part.numerator() / most,
                    Words.shortMonth(month),
                    Long.toString(part.numerator()),
                    marks.size() % 3 == 0 || marks.size() == months.size() - 1));
        }
        return new Line(
                title,
                months.stream()
                        .map(part -> Words.month(YearMonth.parse(part.by("month"))) + ": " + part.numerator())
                        .collect(Collectors.joining("; ")),
                marks.stream().map(mark -> mark.x() + "," + mark.y()).collect(Collectors.joining(" ")),
                marks,
                List.of(tick(0, most), tick(most / 2, most), tick(most, most)));
    }

    private static Tick tick(long value, long most) {
        return new Tick(BOTTOM - (BOTTOM - TOP) * value / most, Long.toString(value));
    }

    /** A part of a whole. */
    record Share(String label, long numerator, long denominator) {
        long of(long full) {
            return denominator == 0 ? 0 : full * numerator / denominator;
        }

        /** 61 of 78, 78%. */
        String words() {
            return denominator == 0
                    ? "nothing is expected"
                    : String.format(
                            Locale.UK,
                            "%,d of %,d, %d%%",
                            numerator,
                            denominator,
                            Math.round(100.0 * numerator / denominator));
        }
    }
}
