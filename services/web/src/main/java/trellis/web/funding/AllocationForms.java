package trellis.web.funding;

import static trellis.web.funding.ProgrammeForms.leads;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trellis.web.funding.Ledger.OneAllocation;
import trellis.web.page.Form;
import trellis.web.page.Option;
import trellis.web.page.Words;
import trellis.web.service.Ask;
import trellis.web.service.Me;

/** What a funder's people may do about an allocation. The service judges it again. */
final class AllocationForms {
    private static final List<Option> CAUSES = Option.of(
            "money-cause",
            "AMOUNT_TOO_HIGH",
            "AMOUNT_TOO_LOW",
            "NOT_FOR_THE_PURPOSE",
            "RECIPIENT_NOT_READY",
            "SOMETHING_MISSING",
            "OTHER");
    private static final List<Option> WITHDRAWN =
            Option.of("money-end", "OFFERED_BY_MISTAKE", "MONEY_NEEDED_ELSEWHERE", "NOT_ANSWERED", "OTHER");
    private static final List<Option> RETURNED = Option.of(
            "money-return",
            "EVIDENCE_MISSING",
            "EVIDENCE_UNCLEAR",
            "NOT_FOR_THE_PURPOSE",
            "WRONG_YEAR",
            "WRONG_AMOUNT",
            "CLAIMED_ALREADY",
            "OTHER");

    private AllocationForms() {}

    /** @param organisations who may host a faculty */
    static List<MoneyForm> of(OneAllocation one, Me me, List<Option> organisations) {
        var id = one.allocation().allocation();
        var forms = new ArrayList<MoneyForm>();
        if (one.is("PROPOSED") && one.trusts("APPROVER") && !me.person().equals(one.proposedBy())) {
            forms.add(plain(
                    "approve",
                    "Approve this allocation",
                    "The last approval that it needs offers it at once.",
                    Ask.of("/allocations/{}/approve", id)));
            forms.add(reason("send-back", "Send it back", CAUSES, Ask.of("/allocations/{}/send-back", id)));
        }
        if (one.is("SENT_BACK") && leads(me)) {
            forms.add(new MoneyForm(
                    "propose-again",
                    "Propose it again",
                    null,
                    List.of(
                            Field.money("amount", "Amount", null),
                            Field.day("answerBy", "Last day on which they may answer")),
                    Ask.of("/allocations/{}/propose-again", id),
                    AllocationForms::again));
        }
        if (one.is("OFFERED") && leads(me)) {
            forms.add(reason(
                    "withdraw-offer", "Withdraw the offer", WITHDRAWN, Ask.of("/allocations/{}/withdraw-offer", id)));
        }
        if (one.is("ACCEPTED")
                && leads(me)
                && (one.agreement() == null || !one.agreement().inForce())) {
            forms.add(AgreementForm.of(one, organisations));
        }
        var agreement = one.agreement();
        if (one.is("ACCEPTED") && agreement != null) {
            forms.addAll(agreed(one, agreement, me));
        }
        if (!one.waiting().isEmpty() && one.trusts("VERIFIER")) {
            var waiting = claims(one);
            forms.add(new MoneyForm(
                    "verify",
                    "Verify a claim",
                    "You have looked at the evidence, and it shows this spend to the penny.",
                    List.of(Field.choice("claim", "Which claim?", waiting)),
                    form -> Ask.of("/claims/{}/verify", form.required("claim", "Choose a claim")),
                    _ -> Map.of()));
            forms.add(new MoneyForm(
                    "return",
                    "Return a claim",
                    "The claimant sees why, and can claim again.",
                    List.of(Field.choice("claim", "Which claim?", waiting), Field.choice("reason", "Why?", RETURNED)),
                    form -> Ask.of("/claims/{}/return", form.required("claim", "Choose a claim")),
                    form -> Map.of("reason", form.required("reason", "Choose a reason"))));
        }
        forms.addAll(YearEndForms.of(one));
        return List.copyOf(forms);
    }

    static List<Option> claims(OneAllocation one) {
        return one.waiting().stream()
                .map(each -> new Option(
                        each.claim(), Words.pounds(each.amount()) + ", sent " + Words.dayOf(each.submittedAt())))
                .toList();
    }

    private static List<MoneyForm> agreed(OneAllocation one, Agreement agreement, Me me) {
        var id = one.allocation().allocation();
        var forms = new ArrayList<MoneyForm>();
        if (agreement.waitsFor(me.organisation()) && one.trusts("APPROVER")) {
            forms.add(sign(Ask.of("/agreements/{}/sign", agreement.agreement())));
        }
        forms.addAll(VariationForms.of(one, agreement, me));
        var open = agreement.instalments().stream()
                .filter(each -> each.releasedOn() == null)
                .toList();
        var conditions = open.stream()
                .flatMap(each -> each.conditions().stream()
                        .filter(condition -> !condition.met())
                        .map(condition -> new Option(
                                each.number() + "." + condition.number(),
                                "Instalment %d: %s"
                                        .formatted(each.number(), Words.say("money-condition", condition.kind())))))
                .toList();
        if (agreement.inForce() && !conditions.isEmpty() && one.trusts("VERIFIER")) {
            forms.add(new MoneyForm(
                    "condition",
                    "Say that a condition is met",
                    null,
                    List.of(
                            Field.choice("met", "Which condition?", conditions),
                            Field.paper("proof", "The paper that shows it", "Leave empty where there is none")),
                    Ask.of("/allocations/{}/conditions", id),
                    AllocationForms::met));
        }
        if (agreement.inForce() && !open.isEmpty() && one.trusts("FINANCE_LEAD")) {
            forms.add(new MoneyForm(
                    "release",
                    "Release an instalment",
                    "Say so once it is paid. It must be due, and its conditions met.",
                    List.of(
                            Field.choice(
                                    "instalment",
                                    "Which instalment?",
                                    open.stream()
                                            .map(each -> new Option(
                                                    Integer.toString(each.number()),
                                                    "%d: %s, due %s"
                                                            .formatted(
                                                                    each.number(),
                                                                    Words.pounds(each.amount()),
                                                                    Words.day(each.dueOn()))))
                                            .toList()),
                            Field.day("releasedOn", "When was it paid?"),
                            Field.text(
                                    "reference", "Payment reference", "Where your books have it, such as BACS-1234")),
                    Ask.of("/allocations/{}/releases", id),
                    AllocationForms::release));
        }
        if (agreement.inForce() && one.trusts("FINANCE_LEAD")) {
            forms.add(plain(
                    "close",
                    "Close this allocation",
                    "Nothing more will be paid or claimed. All that was paid must be verified, returned or carried over.",
                    Ask.of("/allocations/{}/close", id)));
        }
        return forms;
    }

    static MoneyForm sign(Ask ask) {
        return new MoneyForm(
                "sign",
                "Sign the agreement",
                "Choose the very file that you signed. It is not kept here: its fingerprint shows that everybody signed"
                        + " the same.",
                List.of(Field.paper("document", "The agreement", null)),
                ask,
                form -> Map.of("digest", Field.digestOf(form, "document", "Choose the file of the agreement")));
    }

    private static Object met(Form form) {
        var which = form.required("met", "Choose a condition").split("\\.", 2);
        var body = new LinkedHashMap<String, Object>();
        if (which.length == 2) {
            body.put("instalment", Integer.valueOf(which[0]));
            body.put("condition", Integer.valueOf(which[1]));
        }
        if (form.optional("proof") != null || form.optional("proofKept") != null) {
            body.put("proof", Field.paperOf(form, "proof", "Choose the paper"));
        }
        return body;
    }

    private static Object release(Form form) {
        var body = new LinkedHashMap<String, Object>();
        var instalment = form.required("instalment", "Choose an instalment");
        if (!instalment.isEmpty()) {
            body.put("instalment", Integer.valueOf(instalment));
        }
        body.put("releasedOn", form.requiredDay("releasedOn", "the day it was paid"));
        body.put("reference", form.required("reference", "Enter the payment reference"));
        return body;
    }

    private static Object again(Form form) {
        var body = new LinkedHashMap<String, Object>();
        body.put("amount", Pounds.required(form, "amount"));
        body.put("answerBy", form.requiredDay("answerBy", "the last day for an answer"));
        return body;
    }

    static MoneyForm plain(String name, String title, String says, Ask ask) {
        return new MoneyForm(name, title, says, List.of(), ask, _ -> Map.of());
    }

    static MoneyForm reason(String name, String title, List<Option> reasons, Ask ask) {
        return new MoneyForm(
                name,
                title,
                null,
                List.of(Field.choice("reason", "Why?", reasons)),
                ask,
                form -> Map.of("reason", form.required("reason", "Choose a reason")));
    }
}
