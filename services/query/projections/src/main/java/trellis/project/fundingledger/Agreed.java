package trellis.project.fundingledger;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.funding.AgreementEvent.AgreementDrawnUp;
import trellis.language.funding.AgreementEvent.AgreementSigned;
import trellis.language.funding.AgreementEvent.ConditionMet;
import trellis.language.funding.AgreementEvent.InstalmentReleased;
import trellis.language.funding.AgreementEvent.VariationDrawnUp;
import trellis.language.funding.AgreementId;
import trellis.language.funding.ConditionKind;
import trellis.language.funding.Document;
import trellis.language.funding.Instalment;
import trellis.language.funding.Pence;
import trellis.language.organisation.OrganisationCode;

/**
 * The agreement about an allocation that was drawn up last, as it was varied since.
 *
 * @param signed by whom so far, in that order
 * @param variation that is not in force yet, or null
 */
public record Agreed(
        AgreementId agreement,
        Document document,
        List<OrganisationCode> signatories,
        @Nullable OrganisationCode host,
        List<OrganisationCode> signed,
        boolean inForce,
        List<Part> parts,
        @Nullable Varied variation) {
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

    /**
     * What would take the place of what is not paid.
     *
     * @param amount what the allocation would come to
     */
    public record Varied(
            AgreementId agreement, Document document, Pence amount, List<OrganisationCode> signed, List<Part> parts) {
        public Varied {
            signed = List.copyOf(signed);
            parts = List.copyOf(parts);
        }

        private Varied signed(OrganisationCode party) {
            return new Varied(agreement, document, amount, Programme.added(signed, party), parts);
        }
    }

    public record Awaited(int number, ConditionKind kind, boolean met) {}

    public Agreed {
        signatories = List.copyOf(signatories);
        signed = List.copyOf(signed);
        parts = List.copyOf(parts);
    }

    static Agreed of(AgreementDrawnUp e) {
        return new Agreed(
                e.agreement(), e.document(), e.signatories(), e.host(), List.of(), false, parts(e.instalments()), null);
    }

    private static List<Part> parts(List<Instalment> instalments) {
        return instalments.stream()
                .map(each -> new Part(
                        each.number(),
                        each.amount(),
                        each.dueOn(),
                        each.conditions().stream()
                                .map(condition -> new Awaited(condition.number(), condition.kind(), false))
                                .toList(),
                        null))
                .toList();
    }

    Agreed varied(VariationDrawnUp e) {
        return with(new Varied(e.agreement(), e.document(), e.amount(), List.of(), parts(e.instalments())));
    }

    Agreed signed(AgreementSigned e) {
        if (variation != null && variation.agreement().equals(e.agreement())) {
            var more = variation.signed(e.party());
            return e.inForce() ? varied(more) : with(more);
        }
        return new Agreed(
                agreement,
                document,
                signatories,
                host,
                Programme.added(signed, e.party()),
                e.inForce(),
                parts,
                variation);
    }

    private Agreed varied(Varied by) {
        var all = Stream.concat(parts.stream().filter(part -> part.releasedOn() != null), by.parts().stream())
                .toList();
        return new Agreed(by.agreement(), by.document(), signatories, host, by.signed(), true, all, null);
    }

    private Agreed with(Varied other) {
        return new Agreed(agreement, document, signatories, host, signed, inForce, parts, other);
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
        return new Agreed(agreement, document, signatories, host, signed, inForce, changed, variation);
    }
}
