package trellis.web.funding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trellis.web.funding.Ledger.OneAllocation;
import trellis.web.page.Form;
import trellis.web.page.Option;
import trellis.web.service.Ask;
import trellis.web.service.Me;

/** What the finance lead of a recipient may do in a funder's log. */
final class PartyForms {
    private static final List<Option> DECLINED =
            Option.of("money-end", "NOT_NEEDED", "CANNOT_BE_SPENT_IN_THE_YEAR", "TERMS_NOT_ACCEPTABLE", "OTHER");
    private static final List<Option> KINDS =
            Option.of("money-kind", "STAFF_TIME", "BACKFILL", "TRAINING", "EQUIPMENT", "TRAVEL", "VENUE", "OTHER");

    private static final Group COSTS = new Group(
            "Cost",
            "lines",
            100,
            List.of(
                    Field.choice("kind", "What was it spent on?", KINDS),
                    Field.money("amount", "Amount", null),
                    Field.day("incurredOn", "When did the cost arise?"),
                    Field.paper("evidence", "The paper that shows it", "Such as the invoice")));

    private PartyForms() {}

    static List<MoneyForm> of(OneAllocation one, Me me) {
        var forms = new ArrayList<MoneyForm>();
        if (!one.trusts("FINANCE_LEAD")) {
            return forms;
        }
        var funder = one.allocation().funder();
        var id = one.allocation().allocation();
        var isRecipient = one.allocation().recipient().equals(me.organisation());
        if (one.is("OFFERED") && isRecipient) {
            forms.add(new MoneyForm(
                    "accept",
                    "Accept the offer",
                    "Whole, or a part of it: the rest is the funder's again.",
                    List.of(Field.money("amount", "Amount that you accept", null)),
                    Ask.of("/funders/{}/allocations/{}/accept", funder, id),
                    form -> Map.of("amount", Pounds.required(form, "amount"))));
            forms.add(AllocationForms.reason(
                    "decline",
                    "Decline the offer",
                    DECLINED,
                    Ask.of("/funders/{}/allocations/{}/decline", funder, id)));
        }
        var agreement = one.agreement();
        if (one.is("ACCEPTED") && agreement != null && agreement.waitsFor(me.organisation())) {
            forms.add(AllocationForms.sign(Ask.of("/funders/{}/agreements/{}/sign", funder, agreement.agreement())));
        }
        if (one.is("ACCEPTED") && agreement != null) {
            forms.addAll(VariationForms.ofTheParty(one, agreement, me));
        }
        if (one.is("ACCEPTED")
                && isRecipient
                && one.takesClaims()
                && one.allocation().figures().unspent() > 0) {
            forms.add(new MoneyForm(
                    "claim",
                    "Claim what was spent",
                    "Each cost on its paper. The papers stay with you: their fingerprints show that they have not"
                            + " changed.",
                    List.of(),
                    COSTS,
                    _ -> Ask.of("/funders/{}/allocations/{}/claims", funder, id),
                    PartyForms::claim));
        }
        if (!one.waiting().isEmpty() && isRecipient) {
            forms.add(new MoneyForm(
                    "withdraw-claim",
                    "Withdraw a claim",
                    null,
                    List.of(Field.choice("claim", "Which claim?", AllocationForms.claims(one))),
                    form -> Ask.of("/funders/{}/claims/{}/withdraw", funder, form.required("claim", "Choose a claim")),
                    _ -> Map.of()));
        }
        if (isRecipient) {
            forms.addAll(YearEndForms.ofTheParty(one));
        }
        return List.copyOf(forms);
    }

    private static Object claim(Form form) {
        return Map.of(
                "lines",
                COSTS.filled(form).stream()
                        .map(part -> cost(form, part.number()))
                        .toList());
    }

    private static Object cost(Form form, int n) {
        var line = new LinkedHashMap<String, Object>();
        line.put("kind", form.required(Field.numbered("kind", n), "Choose what it was spent on"));
        line.put("amount", Pounds.required(form, Field.numbered("amount", n)));
        line.put("incurredOn", form.requiredDay(Field.numbered("incurredOn", n), "the day that the cost arose"));
        line.put("evidence", Field.paperOf(form, Field.numbered("evidence", n), "Choose the paper that shows it"));
        return line;
    }
}
