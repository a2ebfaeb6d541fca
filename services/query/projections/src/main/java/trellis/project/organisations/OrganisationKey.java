package trellis.project.organisations;

/** What a row of the organisation tree is found by. */
public record OrganisationKey(Kind kind, String code) {
    /** Codes of different kinds may be alike. */
    public enum Kind {
        REGION,
        ICS,
        TRUST,
        PROFESSION
    }
}
