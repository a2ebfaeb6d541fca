package trellis.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What held from which day on. A value holds until the next one's day; of two for one day the later told holds.
 *
 * @param entries by day, one a day
 */
public record Timeline<T>(List<Entry<T>> entries) {
    /** @param from the first day that the value holds */
    public record Entry<T>(LocalDate from, T value) {}

    public Timeline {
        entries = List.copyOf(entries);
    }

    public static <T> Timeline<T> empty() {
        return new Timeline<>(List.of());
    }

    /** @return this, with the value holding from that day until the next entry's */
    public Timeline<T> with(LocalDate from, T value) {
        var others = new ArrayList<>(entries);
        others.removeIf(entry -> entry.from().equals(from));
        others.add(new Entry<>(from, value));
        others.sort(Comparator.comparing(Entry::from));
        return new Timeline<>(others);
    }

    /** @return what held on that day with the day since when, or null when nothing had been said yet */
    public @Nullable Entry<T> on(LocalDate day) {
        Entry<T> holding = null;
        for (var entry : entries) {
            if (!entry.from().isAfter(day)) {
                holding = entry;
            }
        }
        return holding;
    }

    /** Every day on which something else begins to hold. */
    public List<LocalDate> turns() {
        return entries.stream().map(Entry::from).toList();
    }
}
