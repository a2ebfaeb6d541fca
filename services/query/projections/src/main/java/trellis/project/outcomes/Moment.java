package trellis.project.outcomes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A position of a trust's log, and the day that it stands for.
 *
 * @param day on which the last fact about somebody's posts or sign-offs up to it was recorded; null before the first
 */
public record Moment(long position, @Nullable LocalDate day) {}
