package trellis.decide;

/** What dates may be, whichever field holds them. */
public enum DateRule implements Refusal {
    DATE_IN_THE_FUTURE
}
