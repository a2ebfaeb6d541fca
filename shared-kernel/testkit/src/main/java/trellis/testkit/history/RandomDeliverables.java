package trellis.testkit.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import trellis.language.DomainEvent;
import trellis.language.funding.Deliverable;
import trellis.language.funding.DeliverableEvent.DeliverableAccepted;
import trellis.language.funding.DeliverableEvent.DeliverableReturned;
import trellis.language.funding.DeliverableEvent.DeliverableSubmitted;
import trellis.language.funding.DeliverableProofId;
import trellis.language.funding.DeliverableReturnReason;
import trellis.language.funding.FrozenRegister;
import trellis.language.funding.Line;
import trellis.language.workforce.ScopingReturnId;

/** What recipients hand in for allocations that they took: a register each and a paper, accepted, returned or waiting. */
final class RandomDeliverables {
    private RandomDeliverables() {}

    static List<DomainEvent> of(Dice dice, List<Line> lines) {
        var facts = new ArrayList<DomainEvent>();
        for (var number = 0; number < lines.size(); number++) {
            var line = lines.get(number);
            var scope = new DeliverableProofId(dice.id());
            facts.add(new DeliverableSubmitted(
                    scope,
                    line,
                    line.recipient(),
                    Deliverable.SCOPE,
                    new FrozenRegister(new ScopingReturnId(dice.id()), LocalDate.of(2025, 9, 30), 40),
                    null,
                    dice.grant(),
                    dice.person(),
                    dice.later()));
            facts.add(new DeliverableSubmitted(
                    new DeliverableProofId(dice.id()),
                    line,
                    line.recipient(),
                    Deliverable.READINESS_DATA,
                    null,
                    dice.paper(),
                    dice.grant(),
                    dice.person(),
                    dice.later()));
            switch (number % 3) {
                case 0 ->
                    facts.add(new DeliverableAccepted(scope, line, Deliverable.SCOPE, dice.person(), dice.later()));
                case 1 ->
                    facts.add(new DeliverableReturned(
                            scope,
                            line,
                            Deliverable.SCOPE,
                            DeliverableReturnReason.NOT_COMPLETE,
                            dice.person(),
                            dice.later()));
                default -> {}
            }
        }
        return facts;
    }
}
