package trellis.web.funding;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.web.funding.Ledger.Instalment;
import trellis.web.page.Words;

/**
 * One line of an agreement beside the same line of its variation.
 *
 * @param what an instalment, or what the allocation comes to
 * @param now as it is agreed
 * @param then once everybody signed the variation
 */
record Compared(String what, String now, String then) {
    private static final String NOT_THERE = "None";

    /** Every instalment of either in their order, and the sums. Nothing where nothing is varied. */
    static List<Compared> of(@Nullable Agreement agreement) {
        var variation = agreement == null ? null : agreement.variation();
        if (agreement == null || variation == null) {
            return List.of();
        }
        var now = agreement.instalments();
        var then = Stream.concat(
                        now.stream().filter(each -> each.releasedOn() != null), variation.instalments().stream())
                .toList();
        var numbers = new TreeSet<Integer>();
        Stream.of(now, then).flatMap(List::stream).map(Instalment::number).forEach(numbers::add);
        return Stream.concat(
                        numbers.stream().map(each -> new Compared("Instalment " + each, in(now, each), in(then, each))),
                        Stream.of(new Compared(
                                "The allocation comes to",
                                Words.pounds(now.stream()
                                        .mapToLong(Instalment::amount)
                                        .sum()),
                                Words.pounds(variation.amount()))))
                .toList();
    }

    private static String in(List<Instalment> instalments, int number) {
        return instalments.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .map(Compared::said)
                .orElse(NOT_THERE);
    }

    private static String said(Instalment each) {
        var released = each.releasedOn();
        if (released != null) {
            return "%s, released on %s".formatted(Words.pounds(each.amount()), Words.day(released));
        }
        var waits = each.conditions().stream()
                .map(condition -> Words.say("money-condition", condition.kind()).toLowerCase(Locale.UK))
                .collect(joining(" and "));
        return "%s, due %s%s"
                .formatted(
                        Words.pounds(each.amount()),
                        Words.day(each.dueOn()),
                        waits.isEmpty() ? "" : ", waits for " + waits);
    }
}
