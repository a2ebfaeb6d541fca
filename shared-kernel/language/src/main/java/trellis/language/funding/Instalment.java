package trellis.language.funding;

import java.time.LocalDate;
import java.util.List;

/**
 * A part of an allocation that is paid at once.
 *
 * @param number within its agreement, from 1
 * @param dueOn not paid before this day
 * @param conditions what it waits for besides the day
 */
public record Instalment(int number, Pence amount, LocalDate dueOn, List<Condition> conditions) {
    public Instalment {
        conditions = List.copyOf(conditions);
    }
}
