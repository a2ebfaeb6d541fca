package trellis.web.funding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trellis.web.funding.Ledger.OneProgramme;
import trellis.web.page.Form;
import trellis.web.page.Option;
import trellis.web.page.Words;
import trellis.web.service.Ask;
import trellis.web.service.Me;

/** What a funder's people may do about a programme. */
final class ProgrammeForms {
    static final MoneyForm NEW = new MoneyForm(
            "new",
            "Open a programme",
            "Money for one purpose in one financial year. Its budget and its streams come next.",
            List.of(
                    Field.text("name", "Name", null),
                    Field.text("purpose", "What the money is for", "One line. It is published with the money."),
                    Field.text("year", "Financial year", "For example, 2026/27"),
                    Field.money(
                            "secondApproverAbove",
                            "Above which amount does an allocation need two approvers?",
                            "Leave empty when one is always enough"),
                    Field.day("claimsUntil", "Last day on which a claim is taken")),
            Ask.of("/programmes"),
            ProgrammeForms::programme);

    private ProgrammeForms() {}

    private static Object programme(Form form) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", form.required("name", "Enter the name"));
        body.put("purpose", form.required("purpose", "Enter what the money is for"));
        body.put("year", form.required("year", "Enter the financial year"));
        if (form.optional("secondApproverAbove") != null) {
            body.put("secondApproverAbove", Pounds.required(form, "secondApproverAbove"));
        }
        body.put("claimsUntil", form.requiredDay("claimsUntil", "the last day for claims"));
        return body;
    }

    static boolean leads(Me me) {
        return me.is("FACULTY_LEAD") || me.is("ICS_LEAD");
    }

    static List<MoneyForm> of(OneProgramme one, Me me, List<Option> recipients) {
        var id = one.programme().programme();
        var streams = one.streams().stream()
                .map(each -> new Option(each.stream(), each.name()))
                .toList();
        var forms = new ArrayList<MoneyForm>();
        if (leads(me)) {
            forms.add(new MoneyForm(
                    "stream",
                    "Open a stream",
                    null,
                    List.of(Field.text("name", "Name", "Such as: Trusts, or Faculty")),
                    Ask.of("/programmes/{}/streams", id),
                    form -> Map.of("name", form.required("name", "Enter the name"))));
        }
        if (leads(me) && !streams.isEmpty()) {
            forms.add(new MoneyForm(
                    "propose",
                    "Propose an allocation",
                    "Somebody else approves it. Once it is approved it is offered at once.",
                    List.of(
                            Field.choice("stream", "From which stream?", streams),
                            Field.choice("recipient", "For whom?", recipients),
                            Field.money("amount", "Amount", null),
                            Field.day("answerBy", "Last day on which they may answer")),
                    Ask.of("/allocations"),
                    ProgrammeForms::proposal));
        }
        if (one.held().contains("FINANCE_LEAD")) {
            forms.add(new MoneyForm(
                    "budget",
                    "Add to the budget",
                    null,
                    List.of(
                            Field.money("amount", "Amount", null),
                            Field.paper("award", "The letter that awards it", null)),
                    Ask.of("/programmes/{}/budget", id),
                    form -> Map.of(
                            "amount",
                            Pounds.required(form, "amount"),
                            "award",
                            Field.paperOf(form, "award", "Choose the letter that awards it"))));
        }
        if (one.held().contains("FINANCE_LEAD") && one.programme().unplanned() > 0) {
            forms.add(new MoneyForm(
                    "reduce-budget",
                    "Reduce the budget",
                    "Only what is for no stream can be taken out of it: %s."
                            .formatted(Words.pounds(one.programme().unplanned())),
                    List.of(
                            Field.money("amount", "Amount", null),
                            Field.paper("award", "The letter that takes it back", null)),
                    Ask.of("/programmes/{}/budget/reduce", id),
                    form -> Map.of(
                            "amount",
                            Pounds.required(form, "amount"),
                            "award",
                            Field.paperOf(form, "award", "Choose the letter that takes it back"))));
        }
        var free = one.streams().stream()
                .filter(each -> each.free() > 0)
                .map(each -> new Option(each.stream(), "%s: %s free".formatted(each.name(), Words.pounds(each.free()))))
                .toList();
        if (one.held().contains("FINANCE_LEAD") && !free.isEmpty()) {
            forms.add(new MoneyForm(
                    "reduce-stream",
                    "Reduce a stream",
                    "What it has not offered becomes the budget's again, for no stream.",
                    List.of(Field.choice("stream", "Which stream?", free), Field.money("amount", "Amount", null)),
                    form -> Ask.of("/streams/{}/reduce", form.required("stream", "Choose a stream")),
                    form -> Map.of("amount", Pounds.required(form, "amount"))));
        }
        if (one.held().contains("FINANCE_LEAD") && !streams.isEmpty()) {
            forms.add(new MoneyForm(
                    "fund",
                    "Fund a stream",
                    null,
                    List.of(
                            Field.choice("stream", "Which stream?", streams),
                            Field.money("amount", "Amount", "Out of what the budget holds for no stream")),
                    form -> Ask.of("/streams/{}/fund", form.required("stream", "Choose a stream")),
                    form -> Map.of("amount", Pounds.required(form, "amount"))));
        }
        return List.copyOf(forms);
    }

    private static Object proposal(Form form) {
        var body = new LinkedHashMap<String, Object>();
        body.put("stream", form.required("stream", "Choose a stream"));
        body.put("recipient", form.required("recipient", "Choose who the money is for"));
        body.put("amount", Pounds.required(form, "amount"));
        body.put("answerBy", form.requiredDay("answerBy", "the last day for an answer"));
        return body;
    }
}
