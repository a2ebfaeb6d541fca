package trellis.web.funding;

import static trellis.web.funding.ProgrammeForms.leads;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import trellis.web.funding.Ledger.OneAllocation;
import trellis.web.page.Form;
import trellis.web.page.Words;
import trellis.web.service.Ask;
import trellis.web.service.Me;

/** How an agreement in force is agreed anew. */
final class VariationForms {
    private static final Group STILL_TO_PAY = AgreementForm.instalments("Instalment still to pay");

    private VariationForms() {}

    /** The funder's. */
    static List<MoneyForm> of(OneAllocation one, Agreement agreement, Me me) {
        var forms = new ArrayList<MoneyForm>();
        var figures = one.allocation().figures();
        if (agreement.inForce() && figures.unreleased() > 0 && leads(me)) {
            forms.add(new MoneyForm(
                    "vary",
                    "Vary the agreement",
                    "What is not paid, %s, is agreed anew or given up, once everybody signed. %s is paid and stays as it is. Leave the instalment empty where nothing more is paid."
                            .formatted(Words.pounds(figures.unreleased()), Words.pounds(figures.released())),
                    List.of(
                            Field.paper("document", "The paper that is to be signed", null),
                            Field.money(
                                    "comesTo",
                                    "Amount of the allocation from then on",
                                    "Paid and to be paid together: no more than "
                                            + Words.pounds(figures.released() + figures.unreleased()))),
                    STILL_TO_PAY,
                    _ -> Ask.of("/allocations/{}/variations", one.allocation().allocation()),
                    VariationForms::varied));
        }
        if (agreement.variationWaitsFor(me.organisation()) && one.trusts("APPROVER")) {
            forms.add(sign(agreement, Ask.of("/agreements/{}/sign", id(agreement))));
        }
        return forms;
    }

    /** A recipient's or a host's, by its finance lead. */
    static List<MoneyForm> ofTheParty(OneAllocation one, Agreement agreement, Me me) {
        return agreement.variationWaitsFor(me.organisation())
                ? List.of(sign(
                        agreement,
                        Ask.of(
                                "/funders/{}/agreements/{}/sign",
                                one.allocation().funder(),
                                id(agreement))))
                : List.of();
    }

    private static String id(Agreement agreement) {
        return Objects.requireNonNull(agreement.variation()).agreement();
    }

    private static MoneyForm sign(Agreement agreement, Ask ask) {
        var amount = Objects.requireNonNull(agreement.variation()).amount();
        return new MoneyForm(
                        "sign-variation",
                        "Sign the variation",
                        "With the last signature the allocation comes to %s. Choose the very file that you signed: its fingerprint shows that everybody signed the same."
                                .formatted(Words.pounds(amount)),
                        List.of(Field.paper("document", "The variation", null)),
                        ask,
                        form -> Map.of("digest", Field.digestOf(form, "document", "Choose the file of the variation")))
                .comparing(Compared.of(agreement));
    }

    private static Object varied(Form form) {
        return Map.of(
                "document",
                Field.paperOf(form, "document", "Choose the file of the variation"),
                "comesTo",
                Pounds.required(form, "comesTo"),
                "instalments",
                STILL_TO_PAY.filled(form).stream()
                        .filter(part -> !part.fields().stream().allMatch(field -> field.isBlank(form)))
                        .map(part -> AgreementForm.instalment(form, part.number()))
                        .toList());
    }
}
