package trellis.decide.privacy;

import org.jspecify.annotations.Nullable;
import trellis.decide.Refusal;

/** Why nothing is shared, or goes on being shared. The name is the stable code. */
public enum SharingRule implements Refusal {
    SHARED_WITH_ITSELF("parties"),
    SHARING_ENDS_BEFORE_IT_BEGINS("until"),
    /** An agreement that has not ended covers a party, a purpose and a day already. */
    SHARED_ALREADY("parties"),
    SHARING_NOT_KNOWN(null);

    private final @Nullable String field;

    SharingRule(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
