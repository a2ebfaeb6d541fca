package trellis.web.funding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import trellis.web.funding.Ledger.OneAllocation;
import trellis.web.page.Form;
import trellis.web.page.Option;
import trellis.web.service.Ask;

/** The agreement that is drawn up: its paper, who hosts a faculty, and as many instalments as it has. */
final class AgreementForm {
    private static final List<Option> CONDITIONS =
            Option.of("money-condition", "MILESTONE", "DELIVERABLE", "REPORT", "DOCUMENT");

    private static final Group INSTALMENTS = instalments("Instalment");

    private AgreementForm() {}

    /** @param title of each, before its number */
    static Group instalments(String title) {
        return new Group(
                title,
                "instalments",
                60,
                List.of(
                        Field.money("amount", "Amount", null),
                        Field.day("dueOn", "Paid no earlier than"),
                        Field.choice("conditions", "What else does it wait for?", CONDITIONS)
                                .orNothing("Nothing but the day")));
    }

    /** @param organisations who may host a faculty */
    static MoneyForm of(OneAllocation one, List<Option> organisations) {
        var recipient = one.allocation().recipient();
        var fields = new ArrayList<Field>();
        fields.add(Field.paper("document", "The agreement that is to be signed", null));
        if (recipient.equals(one.allocation().funder())) {
            fields.add(Field.choice(
                            "host",
                            "Which organisation hosts the faculty?",
                            organisations.stream()
                                    .filter(each -> !each.value().equals(recipient))
                                    .toList())
                    .orNothing("None: it is a body of its own"));
        }
        return new MoneyForm(
                "agreement",
                "Draw up the agreement",
                "Its instalments add up to what was accepted. A host signs too, and nobody whom it employs decides on"
                        + " this money.",
                fields,
                INSTALMENTS,
                _ -> Ask.of("/allocations/{}/agreements", one.allocation().allocation()),
                AgreementForm::drawnUp);
    }

    private static Object drawnUp(Form form) {
        var body = new LinkedHashMap<String, Object>();
        body.put("document", Field.paperOf(form, "document", "Choose the file of the agreement"));
        if (form.optional("host") != null) {
            body.put("host", form.value("host"));
        }
        body.put(
                "instalments",
                INSTALMENTS.filled(form).stream()
                        .map(part -> instalment(form, part.number()))
                        .toList());
        return body;
    }

    static Object instalment(Form form, int n) {
        var part = new LinkedHashMap<String, Object>();
        part.put("amount", Pounds.required(form, Field.numbered("amount", n)));
        part.put("dueOn", form.requiredDay(Field.numbered("dueOn", n), "the first day on which it may be paid"));
        var condition = form.optional(Field.numbered("conditions", n));
        if (condition != null) {
            part.put("conditions", List.of(condition));
        }
        return part;
    }
}
