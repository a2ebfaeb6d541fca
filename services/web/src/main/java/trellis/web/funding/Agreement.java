package trellis.web.funding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.web.funding.Ledger.Instalment;
import trellis.web.funding.Ledger.Paper;

/** What was agreed about an allocation, and what it would become by a variation that somebody has yet to sign. */
record Agreement(
        String agreement,
        Paper document,
        List<String> signatories,
        List<String> signed,
        @Nullable String host,
        boolean inForce,
        List<Instalment> instalments,
        @Nullable Variation variation) {
    public boolean waitsFor(String organisation) {
        return signatories.contains(organisation) && !signed.contains(organisation);
    }

    public List<Compared> compared() {
        return Compared.of(this);
    }

    /** Whose signature is missing. */
    public List<String> unsigned() {
        return signatories.stream().filter(this::waitsFor).toList();
    }

    /** Whose signature is missing under the variation. */
    public List<String> variationUnsigned() {
        return signatories.stream().filter(this::variationWaitsFor).toList();
    }

    /** Whether what was varied waits for its signature. */
    public boolean variationWaitsFor(String organisation) {
        return variation != null
                && signatories.contains(organisation)
                && !variation.signed().contains(organisation);
    }

    /** What would take the place of what is not paid; signed under its own id. */
    record Variation(
            String agreement, Paper document, long amount, List<String> signed, List<Instalment> instalments) {}
}
