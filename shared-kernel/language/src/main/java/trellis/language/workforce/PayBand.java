package trellis.language.workforce;

/** Agenda for Change band, kept apart from the stage: neither is ever worked out from the other. */
public record PayBand(int value) {
    public PayBand {
        if (value < 1 || value > 9) {
            throw new IllegalArgumentException("pay band is not between 1 and 9");
        }
    }
}
