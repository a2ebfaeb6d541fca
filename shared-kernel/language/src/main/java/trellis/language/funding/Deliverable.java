package trellis.language.funding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What pump-prime money was given for, as the framework's programme page names it for 2021/22: five for trusts, and for
 * faculties those of the list that could be read (hee.nhs.uk, "AHP support worker competency, education and career
 * development framework").
 */
public enum Deliverable {
    SCOPE("T1", true, Proof.FROZEN_REGISTER),
    MAP("T2", true, Proof.FROZEN_REGISTER),
    GAP_ANALYSIS("T3", true, Proof.DOCUMENT),
    READINESS_DATA("T4", true, Proof.DOCUMENT),
    WEBINARS_AND_COMMUNITIES("T5", true, Proof.DOCUMENT),
    READINESS_REVIEW("F1", false, Proof.DOCUMENT),
    WORKSTREAMS("F2", false, Proof.DOCUMENT),
    PROVISION_MAP("F3", false, Proof.DOCUMENT);

    /** By what a deliverable is shown to be there. */
    public enum Proof {
        /** A register that the trust froze: its figures are counted from the trust's log. */
        FROZEN_REGISTER,
        /** A paper, while nothing that is recorded shows it. */
        DOCUMENT
    }

    private final String code;
    private final boolean ofATrust;
    private final Proof proof;

    Deliverable(String code, boolean ofATrust, Proof proof) {
        this.code = code;
        this.ofATrust = ofATrust;
        this.proof = proof;
    }

    /** Of the programme's list, such as {@code T1}. */
    public String code() {
        return code;
    }

    public Proof proof() {
        return proof;
    }

    /** What must have been accepted before (rule 42: scope, map, gap analysis). */
    public Optional<Deliverable> after() {
        return switch (this) {
            case MAP -> Optional.of(SCOPE);
            case GAP_ANALYSIS -> Optional.of(MAP);
            case SCOPE, READINESS_DATA, WEBINARS_AND_COMMUNITIES, READINESS_REVIEW, WORKSTREAMS, PROVISION_MAP ->
                Optional.empty();
        };
    }

    /** @param trust whether the money was given to a trust, or to a faculty */
    public static List<Deliverable> of(boolean trust) {
        return Arrays.stream(values()).filter(each -> each.ofATrust == trust).toList();
    }
}
