package trellis.web.dashboard;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
    private static final int LABEL_EVERY = 5;
    private static final int LINE = 18;
    private static final int LONGEST_LINE = 34;
    private static final int MOST_TICKS = 5;

    private Charts() {}

    static Bars bars(String title, List<Share> shares) {
        var bars = new ArrayList<Bar>();
        var top = 0;
        for (var share : shares) {
            var lines = lines(share.label());
            var label = new ArrayList<Tick>();
            for (var line : lines) {
                label.add(new Tick(top + 12L + (long) LINE * label.size(), line));
            }
            var below = top + LINE * (lines.size() - 1);
            bars.add(new Bar(label, share.words(), below, share.percent()));
            top = below + BAR;
        }
        var description = shares.stream()
                .map(share -> share.label() + ": " + share.words())
                .collect(Collectors.joining("; "));
        return new Bars(title, description, top, bars);
    }

    /** Words of a drawing do not wrap by themselves, and the narrowest screen has room for so many letters. */
    private static List<String> lines(String label) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : label.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LONGEST_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** @param months at least two */
    static Line line(String title, List<Part> months) {
        var highest =
                Math.max(1, months.stream().mapToLong(Part::numerator).max().orElse(1));
        var step = step(highest);
        var most = step * Math.ceilDiv(highest, step);
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
                LongStream.rangeClosed(0, most / step)
                        .mapToObj(at -> tick(at * step, most))
                        .toList());
    }

    /** 1, 2 or 5 with noughts behind it, so that few lines carry round numbers. */
    private static long step(long most) {
        for (var power = 1L; ; power *= 10) {
            for (var round : List.of(1, 2, 5)) {
                if (most <= MOST_TICKS * round * power) {
                    return round * power;
                }
            }
        }
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
                    ? "no skill is expected"
                    : String.format(Locale.UK, "%,d of %,d, %d%%", numerator, denominator, percent());
        }
    }
}
