package trellis.language.privacy;

/** What figures are shared for; whoever gets them uses them for nothing else. */
public enum SharingPurpose {
    /** To plan workforce and training across a system. */
    WORKFORCE_PLANNING,
    /** To account for money that was given for a purpose. */
    FUNDING_ASSURANCE,
    /** To compare progress within a community of practice. */
    BENCHMARKING
}
