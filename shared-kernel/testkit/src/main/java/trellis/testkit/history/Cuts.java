package trellis.testkit.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import trellis.language.LondonDay;
import trellis.language.RecordedEvent;

/** Ways to look at a history: in pieces, and on days. */
public final class Cuts {
    private Cuts() {}

    /** The log cut at random places. */
    public static List<List<RecordedEvent<?>>> batches(List<RecordedEvent<?>> log, long seed) {
        var chance = new Random(seed);
        var batches = new ArrayList<List<RecordedEvent<?>>>();
        for (var from = 0; from < log.size(); ) {
            var to = Math.min(log.size(), from + 1 + chance.nextInt(40));
            batches.add(log.subList(from, to));
            from = to;
        }
        return batches;
    }

    /** Days before, within and after the history. */
    public static List<LocalDate> days(List<RecordedEvent<?>> log, long seed, int howMany) {
        var chance = new Random(seed);
        var first = LondonDay.of(log.getFirst().recordedAt()).minusDays(20);
        var last = LondonDay.of(log.getLast().recordedAt()).plusDays(60);
        var span = (int) ChronoUnit.DAYS.between(first, last);
        var days = new LocalDate[howMany];
        Arrays.setAll(days, _ -> first.plusDays(chance.nextInt(span + 1)));
        return List.of(days);
    }
}
