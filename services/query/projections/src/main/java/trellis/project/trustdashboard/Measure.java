package trellis.project.trustdashboard;

/** What the cells of the dashboard count. A stock is what stands on a day; a flow is what happened on it. */
public enum Measure {
    /** Workers in post, each once. */
    IN_POST(Kind.STOCK),
    /** Workers in post with a stage in any post, each once. */
    WITH_STAGE(Kind.STOCK),
    /** Workers by profession and stage of a post they hold. */
    BY_PROFESSION(Kind.STOCK),
    /** Workers by stage of a post they hold, each once a stage. */
    BY_STAGE(Kind.STOCK),
    /** Workers by stage and highest education. */
    BY_EDUCATION(Kind.STOCK),
    /** Workers with a post whose pay band was not reported. */
    BAND_NOT_REPORTED(Kind.STOCK),
    /** Workers at a stage who hold a current sign-off of an element at it. */
    COVERED(Kind.STOCK),
    /** The same, by the last valid day of the sign-off. */
    EXPIRING(Kind.STOCK),
    /** Sign-offs given, by stage. */
    SIGNED(Kind.FLOW),
    /** Sign-offs given, by days since they were asked for. */
    DAYS_TO_SIGN_OFF(Kind.FLOW);

    /** How a cell is read: up to a day, or between two. */
    public enum Kind {
        STOCK,
        FLOW
    }

    private final Kind kind;

    Measure(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
