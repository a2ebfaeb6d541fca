package trellis.web.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.web.page.TableView;

/**
 * A figure on the page: a sentence, a chart where one helps, and always its table.
 *
 * @param headline the figure itself, in words
 * @param bars null where no bars are drawn
 * @param line null where no line is drawn
 * @param explained numerator, denominator, rule and version, exclusions
 */
record Shown(
        String name,
        String title,
        String headline,
        @Nullable Bars bars,
        @Nullable Line line,
        TableView table,
        List<String> explained) {
    /** Horizontal bars of a share: one for each label. */
    record Bars(String title, String description, int height, List<Bar> bars) {}

    /** @param width of 400 */
    record Bar(String label, String figure, int y, long width) {}

    /** A line over months, drawn in a frame of 640 by 240. */
    record Line(String title, String description, String points, List<Point> marks, List<Tick> ticks) {}

    record Point(long x, long y, String label, String value, boolean labelled) {}

    record Tick(long y, String label) {}
}
