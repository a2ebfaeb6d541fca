package trellis.decide.catalogue;

import org.jspecify.annotations.Nullable;
import trellis.decide.Refusal;

/** Why an edition is not published. The name is the stable code. */
public enum CatalogueRule implements Refusal {
    /** Another wording is another edition. */
    A_PUBLISHED_EDITION_NEVER_CHANGES("edition"),
    EDITION_WITHOUT_ELEMENTS("domains"),
    ELEMENT_NAMED_TWICE("domains"),
    ELEMENT_WITHOUT_EXPECTATION("domains"),
    /** Each statement shows where its wording comes from, and the edition under which licence. */
    PROVENANCE_MISSING("domains"),
    LICENCE_MISSING("licence");

    private final String field;

    CatalogueRule(String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
