package trellis.decide.signoff;

import org.jspecify.annotations.Nullable;
import trellis.decide.Refusal;

/** Why a request for sign-off, a decision on it or its taking back is refused. The name is the stable code. */
public enum SignOffRule implements Refusal {
    ONLY_THE_WORKER_MAY_REQUEST,
    ONLY_THE_WORKER_MAY_WITHDRAW,
    NOBODY_SIGNS_FOR_THEMSELVES("signatory"),
    DECLARATION_MISSING("declared"),
    NOT_ASSESSED_YET("assessment"),
    SELF_ASSESSMENT_IS_NOT_COMPETENCE("assessment"),
    /** A later answer about the same stage and setting has taken its place. */
    ASSESSMENT_SUPERSEDED("assessment"),
    RATING_BELOW_REQUIRED("assessment"),
    ALREADY_REQUESTED("assessment"),
    NO_SIGN_OFF_REQUESTED("request"),
    ALREADY_SIGNED_OFF("request"),
    /** One decision for each version of an answer. */
    ALREADY_DECIDED("request"),
    NOT_THE_NAMED_SIGNATORY,
    NOT_EXPECTED_AT_THIS_STAGE("element"),
    /** The edition now words the expectation otherwise than when it was assessed. */
    ASSESSED_AGAINST_ANOTHER_WORDING("assessment"),
    SIGNATORY_NOT_REGISTERED,
    REGISTRATION_LAPSED,
    /** The assessor is not registered, or the element is marked two-person. */
    ANOTHER_REGISTRANT_MUST_SIGN,
    DIRECT_OBSERVATION_NEEDED("assessment"),
    /** A sign-off on it would have expired before it began. */
    OBSERVATION_TOO_OLD("assessment"),
    NEXT_STEP_NEEDED("nextStep"),
    ONLY_THE_SIGNATORY_OR_AN_EDUCATOR_REVOKES,
    NOTHING_TO_REVOKE,
    NOTHING_TO_LAPSE,
    NOT_YET_EXPIRED;

    private final @Nullable String field;

    SignOffRule() {
        this(null);
    }

    SignOffRule(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
