package trellis.language.workforce;

/** Contracted minutes a week, whole; 37.5 hours are 2,250 minutes. */
public record WeeklyHours(int minutes) {
    public WeeklyHours {
        if (minutes < 0 || minutes > 60 * 60) {
            throw new IllegalArgumentException("weekly hours are not between 0 and 60");
        }
    }
}
