package trellis.web.funding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trellis.web.funding.Ledger.OneAllocation;
import trellis.web.page.Form;
import trellis.web.page.Option;
import trellis.web.page.Words;
import trellis.web.service.Ask;

/** What may be done about money that was paid and not spent. */
final class YearEndForms {
    private static final List<Option> RETURNED = Option.of(
            "money-back",
            "UNDERSPEND",
            "NO_LONGER_NEEDED",
            "PAID_BY_MISTAKE",
            "SPEND_NOT_SHOWN",
            "NOT_FOR_THE_PURPOSE",
            "TERMS_NOT_KEPT",
            "OTHER");
    private static final List<Option> KEPT =
            Option.of("money-keep", "PAID_LATE", "COURSE_RUNS_ON", "POST_FILLED_LATE", "SUPPLIER_LATE", "OTHER");
    private static final List<Option> REFUSED = Option.of(
            "money-refusal",
            "NOT_COMMITTED",
            "NOT_FOR_THE_PURPOSE",
            "CANNOT_BE_SPENT_IN_TIME",
            "MONEY_NEEDED_ELSEWHERE",
            "ASKED_BY_MISTAKE",
            "OTHER");

    private YearEndForms() {}

    /** The funder's. */
    static List<MoneyForm> of(OneAllocation one) {
        var id = one.allocation().allocation();
        var left = one.allocation().figures().unspent();
        var forms = new ArrayList<MoneyForm>();
        if (!one.is("ACCEPTED")) {
            return forms;
        }
        if (left > 0 && one.trusts("FINANCE_LEAD")) {
            forms.add(new MoneyForm(
                    "take-back",
                    "Record a return",
                    "Money that was paid and came back, of their own accord or because you asked for it. It is no more than "
                            + Words.pounds(left)
                            + ", which is not verified, claimed, or asked to be carried over.",
                    List.of(
                            Field.money("amount", "Amount that came back", null),
                            Field.choice("reason", "Why?", RETURNED),
                            Field.day("returnedOn", "When did you have it back?"),
                            Field.text(
                                    "reference", "Payment reference", "Where your books have it, such as BACS-1234")),
                    Ask.of("/allocations/{}/returns", id),
                    YearEndForms::back));
        }
        var waiting = one.carryOversWaiting().stream()
                .map(each -> new Option(
                        each.carryOver(),
                        "%s, to be spent by %s".formatted(Words.pounds(each.amount()), Words.day(each.spendBy()))))
                .toList();
        if (!waiting.isEmpty() && one.trusts("APPROVER")) {
            forms.add(new MoneyForm(
                    "carry-over-approve",
                    "Approve a carry-over",
                    "They keep this money for the next financial year. It is no longer at risk.",
                    List.of(Field.choice("carryOver", "Which carry-over?", waiting)),
                    form -> Ask.of("/carry-overs/{}/approve", form.required("carryOver", "Choose a carry-over")),
                    _ -> Map.of()));
            forms.add(new MoneyForm(
                    "carry-over-refuse",
                    "Refuse a carry-over",
                    "They see why. The money is theirs to claim or to return.",
                    List.of(
                            Field.choice("carryOver", "Which carry-over?", waiting),
                            Field.choice("reason", "Why?", REFUSED)),
                    form -> Ask.of("/carry-overs/{}/refuse", form.required("carryOver", "Choose a carry-over")),
                    form -> Map.of("reason", form.required("reason", "Choose a reason"))));
        }
        return forms;
    }

    /** The recipient's, by its finance lead. */
    static List<MoneyForm> ofTheParty(OneAllocation one) {
        var left = one.allocation().figures().unspent();
        if (!one.is("ACCEPTED") || left == 0) {
            return List.of();
        }
        return List.of(new MoneyForm(
                "carry-over",
                "Ask to carry money over",
                "What you were paid and cannot spend by 31 March is returned, unless your funder lets you keep it for the"
                        + " same purpose in the next financial year. You can ask for up to "
                        + Words.pounds(left)
                        + ".",
                List.of(
                        Field.money("amount", "Amount", null),
                        Field.choice("reason", "Why is it not spent?", KEPT),
                        Field.day("spendBy", "When will it be spent by?")),
                Ask.of(
                        "/funders/{}/allocations/{}/carry-overs",
                        one.allocation().funder(),
                        one.allocation().allocation()),
                YearEndForms::keep));
    }

    private static Object back(Form form) {
        var body = new LinkedHashMap<String, Object>();
        body.put("amount", Pounds.required(form, "amount"));
        body.put("reason", form.required("reason", "Choose a reason"));
        body.put("returnedOn", form.requiredDay("returnedOn", "the day that it came back"));
        body.put("reference", form.required("reference", "Enter the payment reference"));
        return body;
    }

    private static Object keep(Form form) {
        var body = new LinkedHashMap<String, Object>();
        body.put("amount", Pounds.required(form, "amount"));
        body.put("reason", form.required("reason", "Choose a reason"));
        body.put("spendBy", form.requiredDay("spendBy", "the day by which it will be spent"));
        return body;
    }
}
