package trellis.language;

/** The role bundles, one for each kind of person who uses the product. */
public enum Role {
    SUPPORT_WORKER,
    ASSESSOR,
    EDUCATOR,
    AUDITOR,
    FACULTY_LEAD,
    ICS_LEAD,
    COMMUNITY_LEAD,
    OPERATOR
}
