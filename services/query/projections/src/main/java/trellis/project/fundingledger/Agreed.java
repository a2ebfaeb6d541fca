package trellis.project.fundingledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.language.funding.AgreementEvent.AgreementDrawnUp;
import trellis.language.funding.AgreementEvent.ConditionMet;
import trellis.language.funding.AgreementEvent.InstalmentReleased;
import trellis.language.funding.AgreementId;
import trellis.language.funding.ConditionKind;
import trellis.language.funding.Document;
import trellis.language.funding.Pence;
import trellis.language.organisation.OrganisationCode;

/**
 * The agreement about an allocation that was drawn up last.
 *
 * @param signed by whom so far, in that order
 */
public record Agreed(
        AgreementId agreement,
        Document document,
        List<OrganisationCode> signatories,
        @Nullable OrganisationCode host,
        List<OrganisationCode> signed,
        boolean inForce,
        List<Part> parts) {
    /** @param releasedOn when it was paid, or null while it was not */
    public record Part(
            int number,
            Pence amount,
            LocalDate dueOn,
            List<Awaited> conditions,
            @Nullable LocalDate releasedOn) {
        public Part {
            conditions = List.copyOf(conditions);
        }

        public boolean waitsForNothing() {
            return conditions.stream().allMatch(Awaited::met);
        }

        private Part met(int condition) {
            return new Part(
                    number,
                    amount,
                    dueOn,
                    conditions.stream()
                            .map(each -> each.number() == condition ? new Awaited(condition, each.kind(), true) : each)
                            .toList(),
                    releasedOn);
        }

        private Part released(LocalDate on) {
            return new Part(number, amount, dueOn, conditions, on);
        }
    }

    public record Awaited(int number, ConditionKind kind, boolean met) {}

    public Agreed {
        signatories = List.copyOf(signatories);
        signed = List.copyOf(signed);
        parts = List.copyOf(parts);
    }

    static Agreed of(AgreementDrawnUp e) {
        var parts = e.instalments().stream()
                .map(each -> new Part(
                        each.number(),
                        each.amount(),
                        each.dueOn(),
                        each.conditions().stream()
                                .map(condition -> new Awaited(condition.number(), condition.kind(), false))
                                .toList(),
                        null))
                .toList();
        return new Agreed(e.agreement(), e.document(), e.signatories(), e.host(), List.of(), false, parts);
    }

    Agreed signed(OrganisationCode party, boolean nowInForce) {
        return new Agreed(agreement, document, signatories, host, Programme.added(signed, party), nowInForce, parts);
    }

    Agreed met(ConditionMet e) {
        return with(parts.stream()
                .map(part -> part.number() == e.instalment() ? part.met(e.condition()) : part)
                .toList());
    }

    Agreed released(InstalmentReleased e) {
        return with(parts.stream()
                .map(part -> part.number() == e.instalment() ? part.released(e.releasedOn()) : part)
                .toList());
    }

    private Agreed with(List<Part> changed) {
        return new Agreed(agreement, document, signatories, host, signed, inForce, changed);
    }
}
