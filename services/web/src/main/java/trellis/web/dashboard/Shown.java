package trellis.web.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure on the page: a sentence, a chart where one helps, and always its table.
 *
 * @param headline the figure itself, in words
 * @param bars null where no bars are drawn
 * @param line null where no line is drawn
 * @param explained numerator, denominator, rule and version, exclusions
 * @param behind the list of records that the figure counts, or null where there is none
 */
record Shown(
        String name,
        String title,
        String headline,
        @Nullable Bars bars,
        @Nullable Line line,
        Table table,
        List<String> explained,
        @Nullable Link behind) {
    record Link(String text, String href) {}

    /** @param head the first names the rows, the others the columns */
    record Table(List<String> head, List<Row> rows) {}

    record Row(String head, List<Cell> cells) {}

    /** @param href the records behind this cell, or null */
    record Cell(String text, @Nullable String href) {}

    /** Horizontal bars of a share: one for each label. */
    record Bars(String title, String description, int height, List<Bar> bars) {}

    /**
     * @param label in as many lines as it takes
     * @param y of its last line
     * @param percent of the full width
     */
    record Bar(List<Tick> label, String figure, int y, long percent) {}

    /** A line over months; x in percent of the width, y in pixels of a frame 200 high. */
    record Line(String title, String description, List<Stretch> stretches, List<Point> marks, List<Tick> ticks) {}

    /** From one point to the next. */
    record Stretch(Point from, Point to) {}

    /** @param label the month, or null where there is no room for it */
    record Point(String x, long y, @Nullable String label) {}

    record Tick(long y, String label) {}
}
