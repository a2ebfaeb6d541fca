package trellis.language.funding;

import java.time.LocalDate;

/**
 * One thing that money was spent on.
 *
 * @param number within its claim, from 1
 * @param incurredOn the day the cost arose
 * @param evidence relied on by no other claim that stands
 */
public record ClaimLine(int number, SpendKind kind, Pence amount, LocalDate incurredOn, Document evidence) {}
