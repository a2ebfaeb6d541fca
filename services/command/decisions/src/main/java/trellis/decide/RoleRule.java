package trellis.decide;

/** Why someone's rights do not reach. */
public enum RoleRule implements Refusal {
    /** The actor does not hold the role that this needs, here and today. */
    ROLE_NOT_HELD
}
