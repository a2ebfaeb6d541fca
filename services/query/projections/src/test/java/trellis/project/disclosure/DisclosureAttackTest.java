package trellis.project.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gate against readers who take what it tells and reckon. */
class DisclosureAttackTest {
    private static final DisclosurePolicy POLICY = DisclosurePolicy.STANDARD;
    private static final DisclosureGate GATE = new DisclosureGate(POLICY);
    private static final int POSSIBLE = 3;

    /** What is told at one moment after another, and to whom: they know how far a cell can move in between. */
    private record Told(List<PeopleCounts> truth, Function<PeopleCounts, DisclosedCounts> gate, long knownToMove) {
        /** The fewest numbers that any hidden one can still be. */
        long narrowest() {
            var told = truth.stream().map(gate).toList();
            var attackers = IntStream.range(0, told.size())
                    .mapToObj(moment -> new Attacker(told.get(moment), POLICY, truth.get(moment)))
                    .toList();
            for (var moment = 1; moment < told.size(); moment++) {
                carry(attackers.get(moment - 1), attackers.get(moment));
            }
            for (var moment = told.size() - 1; moment > 0; moment--) {
                carry(attackers.get(moment), attackers.get(moment - 1));
            }
            return IntStream.range(0, told.size())
                    .mapToLong(moment -> narrowest(told.get(moment), attackers.get(moment)))
                    .min()
                    .orElseThrow();
        }

        /** What is known of one moment's cells is nearly known of the next one's. */
        private void carry(Attacker known, Attacker next) {
            var cells = truth.getFirst();
            for (var row = 0; row < cells.rows(); row++) {
                for (var column = 0; column < cells.columns(); column++) {
                    var range = known.range(row, column);
                    next.narrow(row, column, range[0] - knownToMove, range[1] + knownToMove);
                }
            }
        }

        private static long narrowest(DisclosedCounts told, Attacker attacker) {
            var all = Attacker.withTotals(told);
            var narrowest = Long.MAX_VALUE;
            for (var row = 0; row < all.size(); row++) {
                for (var column = 0; column < all.getFirst().size(); column++) {
                    if (!all.get(row).get(column).hasNumber()) {
                        var range = attacker.range(row, column);
                        narrowest = Math.min(narrowest, range[1] - range[0] + 1);
                    }
                }
            }
            return narrowest;
        }
    }

    private static long broken(int tables, Function<Long, Told> told) {
        return LongStream.rangeClosed(1, tables)
                .filter(seed -> told.apply(seed).narrowest() < POSSIBLE)
                .count();
    }

    private static Told once(long seed, Function<PeopleCounts, DisclosedCounts> gate) {
        return new Told(Tables.series(new Random(seed), 1, 0), gate, 0);
    }

    /** Joiners and leavers move a cell by up to three; from outside as many as eight are thought possible. */
    private static Told monthly(long seed, Function<PeopleCounts, DisclosedCounts> gate) {
        return new Told(Tables.series(new Random(seed), 4, 3), gate, 8);
    }

    @Test
    void no_hidden_number_of_a_table_can_be_worked_out() {
        assertThat(broken(3_000, seed -> once(seed, GATE::table))).isZero();
    }

    @Test
    void the_same_reader_succeeds_where_only_small_numbers_are_hidden() {
        assertThat(broken(300, seed -> once(seed, GATE::withoutSecondarySuppression)))
                .isGreaterThan(20);
    }

    @Test
    void no_hidden_number_can_be_worked_out_from_one_months_end_to_the_next() {
        assertThat(broken(600, seed -> monthly(seed, GATE::table))).isZero();
    }

    @Test
    void the_same_reader_of_several_months_succeeds_where_only_small_numbers_are_hidden() {
        assertThat(broken(300, seed -> monthly(seed, GATE::withoutSecondarySuppression)))
                .isGreaterThan(50);
    }

    /** Why a number of people changes at a month's end alone outside its trust. */
    @Test
    void a_reader_of_every_day_succeeds_although_more_is_hidden() {
        var daily = broken(100, seed -> new Told(Tables.series(new Random(seed), 10, 1), GATE::table, 1));
        assertThat(daily).isGreaterThan(20);
    }

    /**
     * This one knows the rules of the gate too, and has tried every table there is: of those that are told alike, a hidden
     * number differs at least as often. Tables at the edge of what was tried are like others that were not, and left out.
     */
    @ParameterizedTest
    @CsvSource({"1, 2, 30", "1, 3, 20", "2, 2, 16"})
    void not_even_who_tries_every_table_in_the_gate_works_one_out(int rows, int columns, int upTo) {
        var alike = new HashMap<DisclosedCounts, List<long[][]>>();
        Tables.every(rows, columns, upTo)
                .forEach(table -> alike.computeIfAbsent(GATE.table(table), _ -> new ArrayList<>())
                        .add(table.withTotals()));
        var tried = 0;
        for (var told : alike.entrySet()) {
            if (told.getValue().stream().noneMatch(table -> isAtTheEdge(table, upTo))) {
                tried++;
                assertThat(fewest(told.getKey(), told.getValue()))
                        .as(told.getKey()::toString)
                        .isGreaterThanOrEqualTo(POSSIBLE);
            }
        }
        assertThat(tried).isGreaterThan(60);
    }

    private static boolean isAtTheEdge(long[][] table, int upTo) {
        return IntStream.range(0, table.length - 1)
                .anyMatch(
                        row -> IntStream.range(0, table[0].length - 1).anyMatch(column -> table[row][column] == upTo));
    }

    private static long fewest(DisclosedCounts told, List<long[][]> alike) {
        var all = Attacker.withTotals(told);
        long fewest = Long.MAX_VALUE;
        for (var row = 0; row < all.size(); row++) {
            for (var column = 0; column < all.getFirst().size(); column++) {
                if (!all.get(row).get(column).hasNumber()) {
                    var possible = new HashSet<Long>();
                    for (var table : alike) {
                        possible.add(table[row][column]);
                    }
                    fewest = Math.min(fewest, possible.size());
                }
            }
        }
        return fewest;
    }
}
