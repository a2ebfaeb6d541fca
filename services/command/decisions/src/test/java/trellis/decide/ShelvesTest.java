package trellis.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShelvesTest {
    @Test
    void another_entry_makes_another_map() {
        var one = Shelves.<String, Integer>empty().with("a", 1);
        var two = one.with("b", 2);
        assertThat(one).isEqualTo(Map.of("a", 1));
        assertThat(two).isEqualTo(Map.of("a", 1, "b", 2));
        assertThat(two.without("a")).isEqualTo(Map.of("b", 2));
        assertThat(two).hasSize(2);
    }

    @Test
    void taking_away_what_is_not_there_is_the_same_map() {
        var one = Shelves.<String, Integer>empty().with("a", 1);
        assertThat(one.without("b")).isSameAs(one);
        assertThat(Shelves.of(one)).isSameAs(one);
        assertThat(Shelves.of(Map.of("a", 1))).isEqualTo(one);
    }

    @Test
    void nobody_changes_it_from_outside() {
        var one = Shelves.<String, Integer>empty().with("a", 1);
        assertThatThrownBy(() -> one.put("b", 2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> one.entrySet().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void nothing_is_found_under_no_key() {
        assertThat(Shelves.empty().get(null)).isNull();
        assertThat(Shelves.empty().containsKey(null)).isFalse();
    }

    /** Whatever is put and taken away: it says what any other map says. */
    @Test
    void it_holds_what_a_map_holds() {
        var chance = new Random(20261123);
        var expected = new HashMap<Integer, Integer>();
        var shelves = Shelves.<Integer, Integer>empty();
        for (int round = 0; round < 5_000; round++) {
            int key = chance.nextInt(1_500) - 700;
            if (chance.nextInt(3) == 0) {
                expected.remove(key);
                shelves = shelves.without(key);
            } else {
                expected.put(key, round);
                shelves = shelves.with(key, round);
            }
            assertThat(shelves.get(key)).isEqualTo(expected.get(key));
            assertThat(shelves.containsKey(key)).isEqualTo(expected.containsKey(key));
        }
        assertThat(shelves).isEqualTo(expected);
    }
}
