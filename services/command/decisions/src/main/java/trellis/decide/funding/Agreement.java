package trellis.decide.funding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.Digest;
import trellis.language.PersonId;
import trellis.language.funding.AgreementEvent;
import trellis.language.funding.AgreementEvent.AgreementDrawnUp;
import trellis.language.funding.AgreementEvent.AgreementSigned;
import trellis.language.funding.AgreementEvent.ConditionMet;
import trellis.language.funding.AgreementEvent.InstalmentReleased;
import trellis.language.funding.AgreementEvent.VariationDrawnUp;
import trellis.language.funding.AgreementId;
import trellis.language.funding.ConditionKind;
import trellis.language.funding.Instalment;
import trellis.language.organisation.OrganisationCode;

/**
 * The agreement that was drawn up last, as it was varied since.
 *
 * @param signed who signed for whom
 * @param paid numbers of its instalments
 * @param asksForReports by a condition of its own, or of what it was before it was varied: no variation lifts that
 * @param variation that is not in force yet, or null
 */
public record Agreement(
        AgreementId id,
        Digest document,
        List<OrganisationCode> signatories,
        @Nullable OrganisationCode host,
        List<Instalment> instalments,
        PersonId drawnUpBy,
        Map<OrganisationCode, PersonId> signed,
        Set<Integer> paid,
        boolean asksForReports,
        @Nullable Variation variation) {
    public Agreement {
        signatories = List.copyOf(signatories);
        instalments = List.copyOf(instalments);
        signed = Map.copyOf(signed);
        paid = Set.copyOf(paid);
    }

    /** Whether everybody signed. */
    boolean isInForce() {
        return signed.keySet().containsAll(signatories);
    }

    /** Whether everybody else signed. */
    boolean waitsOnlyFor(OrganisationCode party) {
        return signatories.stream().filter(each -> !each.equals(party)).allMatch(signed::containsKey);
    }

    /** In pence. */
    long paidAltogether() {
        return instalments.stream()
                .filter(each -> paid.contains(each.number()))
                .mapToLong(each -> each.amount().value())
                .sum();
    }

    int lastNumber() {
        return instalments.stream().mapToInt(Instalment::number).max().orElse(0);
    }

    /** What is signed under that id: the agreement, or what it would be by its variation. Nothing for another's. */
    Optional<Agreement> paper(AgreementId wanted) {
        if (wanted.equals(id)) {
            return Optional.of(this);
        }
        return Optional.ofNullable(variation)
                .filter(each -> each.id().equals(wanted))
                .map(this::varied);
    }

    /** Whether something was paid since that variation was drawn up. */
    boolean hasOvertaken(AgreementId wanted) {
        return variation != null
                && variation.id().equals(wanted)
                && !variation.paid().equals(paid);
    }

    private Agreement varied(Variation by) {
        var parts = Stream.concat(
                        instalments.stream().filter(each -> paid.contains(each.number())), by.instalments().stream())
                .toList();
        return new Agreement(
                by.id(),
                by.document(),
                signatories,
                host,
                parts,
                by.drawnUpBy(),
                by.signed(),
                paid,
                asksForReports || askForReports(by.instalments()),
                null);
    }

    private static boolean askForReports(List<Instalment> instalments) {
        return instalments.stream()
                .flatMap(each -> each.conditions().stream())
                .anyMatch(condition -> condition.kind() == ConditionKind.REPORT);
    }

    static @Nullable Agreement evolve(@Nullable Agreement agreement, AgreementEvent event) {
        if (event instanceof AgreementDrawnUp e) {
            return new Agreement(
                    e.agreement(),
                    e.document().digest(),
                    e.signatories(),
                    e.host(),
                    e.instalments(),
                    e.by(),
                    Map.of(),
                    Set.of(),
                    askForReports(e.instalments()),
                    null);
        }
        return agreement == null ? null : agreement.after(event);
    }

    private Agreement after(AgreementEvent event) {
        return switch (event) {
            case VariationDrawnUp e -> with(Variation.of(e, paid));
            case AgreementSigned e -> signed(e);
            case InstalmentReleased e -> paid(e.instalment());
            case AgreementDrawnUp _, ConditionMet _ -> this;
        };
    }

    private Agreement signed(AgreementSigned e) {
        if (variation != null && variation.id().equals(e.agreement())) {
            var more = variation.signed(e);
            return e.inForce() ? varied(more) : with(more);
        }
        if (!id.equals(e.agreement())) {
            return this;
        }
        var more = new HashMap<>(signed);
        more.put(e.party(), e.by());
        return new Agreement(
                id, document, signatories, host, instalments, drawnUpBy, more, paid, asksForReports, variation);
    }

    private Agreement with(Variation other) {
        return new Agreement(
                id, document, signatories, host, instalments, drawnUpBy, signed, paid, asksForReports, other);
    }

    private Agreement paid(int instalment) {
        var more = new HashSet<>(paid);
        more.add(instalment);
        return new Agreement(
                id, document, signatories, host, instalments, drawnUpBy, signed, more, asksForReports, variation);
    }
}
