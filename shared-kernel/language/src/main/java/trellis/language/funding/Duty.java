package trellis.language.funding;

/** What somebody may be trusted with where money is concerned, granted on dates beside their role. */
public enum Duty {
    /** Decides on what others propose. */
    APPROVER,
    /** Checks claims against their evidence. */
    VERIFIER,
    /** Moves money for an organisation: records, pays and takes back for a funder; accepts, signs and claims for a recipient. */
    FINANCE_LEAD
}
