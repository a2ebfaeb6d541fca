package trellis.decide;

import org.jspecify.annotations.Nullable;

/** Why an assessor's authority does not reach. */
public enum AuthorityRule implements Refusal {
    ASSESSOR_NOT_AUTHORISED(null),
    AUTHORITY_DOES_NOT_COVER_THE_ELEMENT("element"),
    AUTHORITY_DOES_NOT_COVER_THE_STAGE("stage"),
    AUTHORITY_DOES_NOT_COVER_THE_SETTING("setting"),
    AUTHORITY_DOES_NOT_COVER_THE_DAY("happenedOn"),
    AUTHORITY_WITHDRAWN(null);

    private final @Nullable String field;

    AuthorityRule(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
