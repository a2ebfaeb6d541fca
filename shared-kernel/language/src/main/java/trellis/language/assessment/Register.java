package trellis.language.assessment;

/** A statutory register of practitioners; NONE for an assessor who is not registered. */
public enum Register {
    HCPC,
    GOSC,
    NMC,
    GMC,
    SOCIAL_WORK_ENGLAND,
    NONE
}
