package trellis.decide.organisation;

import org.jspecify.annotations.Nullable;
import trellis.decide.Refusal;

/** Why a fact about organisations is not recorded. The name is the stable code. */
public enum OrganisationRule implements Refusal {
    /** A link, a succession or a change of name speaks of an organisation that nobody recorded. */
    ORGANISATION_NOT_KNOWN("facts"),
    LINK_ENDS_BEFORE_IT_BEGINS("facts");

    private final String field;

    OrganisationRule(String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
