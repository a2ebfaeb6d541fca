package trellis.web.dashboard;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import trellis.web.dashboard.Dashboard.Part;
import trellis.web.dashboard.Shown.Bar;
import trellis.web.dashboard.Shown.Bars;
import trellis.web.dashboard.Shown.Line;
import trellis.web.dashboard.Shown.Point;
import trellis.web.dashboard.Shown.Stretch;
import trellis.web.dashboard.Shown.Tick;
import trellis.web.page.Words;

/** Draws figures. Across, places are shares of the width, so that words keep their size on a phone. */
final class Charts {
    private static final int BAR = 60;
    private static final int TOP = 16;
    private static final int BOTTOM = 176;
    private static final int LABEL_EVERY = 3;

    private Charts() {}

    static Bars bars(String title, List<Share> shares) {
        var bars = new ArrayList<Bar>();
        for (var share : shares) {
            bars.add(new Bar(share.label(), share.words(), bars.size() * BAR, share.percent()));
        }
        var description = shares.stream()
                .map(share -> share.label() + ": " + share.words())
                .collect(Collectors.joining("; "));
        return new Bars(title, description, shares.size() * BAR, bars);
    }

    /** @param months at least two */
    static Line line(String title, List<Part> months) {
        var most = Math.max(4, months.stream().mapToLong(Part::numerator).max().orElse(0));
        var last = months.size() - 1;
        var marks = IntStream.rangeClosed(0, last)
                .mapToObj(at -> new Point(
                        String.format(Locale.ROOT, "%.1f%%", 100.0 * at / last),
                        height(months.get(at).numerator(), most),
                        (last - at) % LABEL_EVERY == 0
                                ? Words.shortMonth(
                                        YearMonth.parse(months.get(at).by("month")))
                                : null))
                .toList();
        return new Line(
                title,
                months.stream()
                        .map(part -> Words.month(YearMonth.parse(part.by("month"))) + ": " + part.numerator())
                        .collect(Collectors.joining("; ")),
                IntStream.range(0, last)
                        .mapToObj(at -> new Stretch(marks.get(at), marks.get(at + 1)))
                        .toList(),
                marks,
                List.of(tick(0, most), tick(most / 2, most), tick(most, most)));
    }

    private static Tick tick(long value, long most) {
        return new Tick(height(value, most), Long.toString(value));
    }

    private static long height(long value, long most) {
        return BOTTOM - (BOTTOM - TOP) * value / most;
    }

    /** A part of a whole. */
    record Share(String label, long numerator, long denominator) {
        long percent() {
            return denominator == 0 ? 0 : Math.round(100.0 * numerator / denominator);
        }

        /** 61 of 78, 78%. */
        String words() {
            return denominator == 0
                    ? "nothing is expected"
                    : String.format(Locale.UK, "%,d of %,d, %d%%", numerator, denominator, percent());
        }
    }
}
