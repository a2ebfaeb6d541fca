package trellis.web.funding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import trellis.web.funding.Outcomes.Counted;
import trellis.web.funding.Outcomes.Figure;
import trellis.web.funding.Outcomes.OneReport;
import trellis.web.page.Form;
import trellis.web.page.Option;
import trellis.web.page.Words;
import trellis.web.service.Ask;

/** What a party and a reviewer may do about outcomes. No figure is typed. */
final class OutcomeForms {
    static final String BASELINE = "baseline";
    static final String POSITION = "position";
    private static final List<Option> COUNTED = Option.of("outcome-attribution", "ATTRIBUTED", "ASSOCIATED");
    private static final List<Option> RETURNED = Option.of(
            "outcome-return",
            "BASELINE_UNCLEAR",
            "FIGURE_DIFFERS",
            "NOT_OF_THIS_MONEY",
            "OUTCOME_MISSING",
            "TOO_EARLY",
            "OTHER");

    private OutcomeForms() {}

    /**
     * A party's report, filled in from its own records.
     *
     * @param figures of those outcomes that are due
     */
    static MoneyForm report(String funder, String allocation, Counted counted, List<Figure> figures) {
        var fields = new ArrayList<Field>();
        fields.add(Field.hidden(BASELINE, Long.toString(counted.baseline())));
        fields.add(Field.hidden(POSITION, Long.toString(counted.position())));
        figures.forEach(each -> fields.add(Field.choice(
                each.measure(),
                "%s: %,d".formatted(Words.say("outcome-measure", each.measure()), each.count()),
                COUNTED)));
        return new MoneyForm(
                "report",
                "Report what came of it",
                "The figures are counted from your own records and cannot be typed. Say of each whether it came of this"
                        + " money, or came about at the same time. What came of this money can be counted for no"
                        + " other. Leave out what you do not want to report.",
                fields,
                Ask.of("/funders/{}/allocations/{}/outcome-reports", funder, allocation),
                form -> body(form, figures));
    }

    /** Those that are reported, in the order of the request. */
    static List<Figure> chosen(Form form, List<Figure> figures) {
        return figures.stream()
                .filter(each -> !form.value(each.measure()).isEmpty())
                .toList();
    }

    private static Object body(Form form, List<Figure> figures) {
        var chosen = chosen(form, figures);
        if (chosen.isEmpty()) {
            form.error(figures.isEmpty() ? "" : figures.getFirst().measure(), "Choose at least one outcome to report");
        }
        return Map.of(
                "outcomes",
                chosen.stream()
                        .map(each -> {
                            var outcome = new LinkedHashMap<String, Object>();
                            outcome.put("measure", each.measure());
                            outcome.put("baseline", Long.valueOf(form.value(BASELINE)));
                            outcome.put("position", Long.valueOf(form.value(POSITION)));
                            outcome.put("figure", Objects.requireNonNull(each.count()));
                            outcome.put("attribution", form.value(each.measure()));
                            return outcome;
                        })
                        .toList());
    }

    static List<MoneyForm> review(OneReport one) {
        if (!one.report().waits() || !one.held().contains("VERIFIER")) {
            return List.of();
        }
        var id = one.report().report();
        return List.of(
                AllocationForms.plain(
                        "accept-report",
                        "Accept this report",
                        "You have looked at it, and it says what came of the money.",
                        Ask.of("/outcome-reports/{}/accept", id)),
                AllocationForms.reason(
                        "return-report", "Return this report", RETURNED, Ask.of("/outcome-reports/{}/return", id)));
    }
}
