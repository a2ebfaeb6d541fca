package trellis.command.funding;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import trellis.command.door.ProblemException;
import trellis.command.door.RefusalTexts;
import trellis.decide.funding.Sterling;
import trellis.language.funding.Pence;

/**
 * An amount as requests spell it: text, because a number in JSON may be read as one that is almost the same.
 *
 * @param amount pounds, with a point before the pence, such as 25000.00
 * @param currency GBP
 */
record Money(
        @NotNull @Size(max = 40) String amount,
        @NotNull @Size(max = 10) String currency) {
    /**
     * @param field that holds it
     * @throws ProblemException 422 when it is no amount in whole pence
     */
    Pence pence(String field, RefusalTexts texts) {
        Sterling.gap(amount, currency).ifPresent(rule -> {
            throw texts.problemOf(rule.at(field)).asException();
        });
        return Sterling.pence(amount);
    }
}
