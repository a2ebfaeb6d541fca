package trellis.decide;

/** Why someone's rights do not reach. */
public enum RoleRule implements Refusal {
    /** The actor does not hold the role that this needs, here and today. */
    ROLE_NOT_HELD,
    /** The actor is not trusted with the duty that this needs, in the organisation that they act for and today. */
    DUTY_NOT_HELD
}
