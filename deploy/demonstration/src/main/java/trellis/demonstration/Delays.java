package trellis.demonstration;

import java.util.List;
import java.util.Random;

/** Days from request to sign-off: a third below the median, a third on it, a third above. */
record Delays(List<Integer> days) {
    private static final Delays USUAL = new Delays(List.of(2, 4, 6, 7, 8, 9, 9, 9, 9, 9, 10, 11, 13, 16, 22));
    private static final Delays SLOW = new Delays(List.of(15, 20, 25, 28, 30, 31, 31, 31, 31, 31, 33, 36, 40, 48, 60));

    static Delays of(TrustPlan plan) {
        return plan.slow() ? SLOW : USUAL;
    }

    int draw(Random random) {
        return days.get(random.nextInt(days.size()));
    }

    int longest() {
        return days.getLast();
    }
}
