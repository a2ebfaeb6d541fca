package trellis.language.assessment;

/** Why something was recorded after the day it happened. */
public enum LateEntryReason {
    NO_COMPUTER_AT_THE_TIME,
    SYSTEM_UNAVAILABLE,
    ASSESSOR_AWAY,
    PAPER_RECORD_ENTERED_LATER,
    OTHER
}
