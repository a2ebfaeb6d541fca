package trellis.decide;

/** What dates may be, whichever field holds them. */
public enum DateRule implements Refusal {
    DATE_IN_THE_FUTURE;

    /** The rule as broken by this field of the request. */
    public Refusal at(String field) {
        return new AtField(this, field);
    }

    private record AtField(DateRule rule, String field) implements Refusal {
        @Override
        public String name() {
            return rule.name();
        }
    }
}
