package trellis.language;

/** Where practice was seen and where a sign-off holds. */
public enum Setting {
    WARD,
    OUTPATIENT_CLINIC,
    COMMUNITY,
    IMAGING,
    THEATRE,
    MENTAL_HEALTH_UNIT,
    AMBULANCE,
    SCHOOL
}
