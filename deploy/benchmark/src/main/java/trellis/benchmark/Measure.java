package trellis.benchmark;

import java.util.ArrayList;
import java.util.List;

/** What was measured of one thing, round by round. */
final class Measure {
    private final String name;
    private final String unit;
    private final List<Double> rounds = new ArrayList<>();

    Measure(String name, String unit) {
        this.name = name;
        this.unit = unit;
    }

    void add(double round) {
        rounds.add(round);
    }

    String name() {
        return name;
    }

    String unit() {
        return unit;
    }

    List<Double> rounds() {
        return List.copyOf(rounds);
    }

    double median() {
        return median(rounds);
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
