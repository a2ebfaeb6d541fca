package trellis.web.funding;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import trellis.web.funding.Deliverables.Item;
import trellis.web.funding.Deliverables.OneProof;
import trellis.web.funding.Deliverables.Registers;
import trellis.web.page.Option;
import trellis.web.page.Words;
import trellis.web.service.Ask;

/** What a party and a reviewer may do about deliverables. */
final class DeliverableForms {
    private static final List<Option> RETURNED = Option.of(
            "deliverable-return", "NOT_COMPLETE", "NOT_THIS_DELIVERABLE", "OUT_OF_DATE", "PAPER_UNCLEAR", "OTHER");

    private DeliverableForms() {}

    static MoneyForm handIn(String funder, String allocation, Item item, Registers registers) {
        var field = item.isShownByARegister()
                ? Field.choice("scopingReturn", "Which frozen register?", options(registers))
                : Field.paper("document", "The paper that shows it", "It stays with you");
        return new MoneyForm(
                item.deliverable(),
                "Hand in " + item.code(),
                Words.say("deliverable", item.deliverable()) + ". " + shownBy(item, registers),
                List.of(field),
                Ask.of("/funders/{}/allocations/{}/deliverables", funder, allocation),
                form -> item.isShownByARegister()
                        ? Map.of(
                                "deliverable",
                                item.deliverable(),
                                "scopingReturn",
                                form.required("scopingReturn", "Choose a frozen register"))
                        : Map.of(
                                "deliverable",
                                item.deliverable(),
                                "document",
                                Field.paperOf(form, "document", "Choose the paper that shows it")));
    }

    private static String shownBy(Item item, Registers registers) {
        if (!item.isShownByARegister()) {
            return "Somebody of the funder looks at the paper with you and accepts it, or gives it back.";
        }
        return "Your register as it stood when it was frozen is the proof. Its figures stay with you: the funder is told"
                + " whether it is complete."
                + (registers.frozen().isEmpty()
                        ? " None is frozen yet: your education lead does that under “Frozen registers”."
                        : "");
    }

    private static List<Option> options(Registers registers) {
        return registers.frozen().stream()
                .map(each -> new Option(
                        each.scopingReturn(),
                        "As at %s, frozen on %s".formatted(Words.day(each.asAt()), Words.dayOf(each.frozenAt()))))
                .toList();
    }

    static List<MoneyForm> review(OneProof one) {
        var proof = Objects.requireNonNull(one.deliverable().proof());
        if (!proof.waits() || !one.held().contains("VERIFIER")) {
            return List.of();
        }
        return List.of(
                AllocationForms.plain(
                        "accept-deliverable",
                        "Accept this proof",
                        "You have looked at it, and it shows that the deliverable is there.",
                        Ask.of("/deliverable-proofs/{}/accept", proof.proof())),
                AllocationForms.reason(
                        "return-deliverable",
                        "Return this proof",
                        RETURNED,
                        Ask.of("/deliverable-proofs/{}/return", proof.proof())));
    }
}
