package trellis.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;

class ChangeTest {
    /** Whatever happens: "new" comes, "other" says something else, "same" stays as it is and "gone" goes. */
    private static final Fold<String, Integer> FOLD = new Fold<>() {
        @Override
        public String name() {
            return "sample";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Set<Class<? extends DomainEvent>> families() {
            return Set.of(DomainEvent.class);
        }

        @Override
        public Set<String> keys(List<RecordedEvent<?>> events) {
            return Set.of("new", "other", "same", "gone");
        }

        @Override
        public Map<String, Integer> fold(Map<String, Integer> rows, List<RecordedEvent<?>> events) {
            var after = new HashMap<>(rows);
            after.put("new", 1);
            after.put("other", 2);
            after.remove("gone");
            return after;
        }
    };

    @Test
    void only_what_says_something_else_is_a_change_and_what_no_longer_stands_is_ended() {
        var change = Change.of(FOLD, Map.of("other", 1, "same", 5, "gone", 9), List.of());
        assertThat(change.changed()).isEqualTo(Map.of("new", 1, "other", 2));
        assertThat(change.ended()).containsExactly("gone");
    }

    @Test
    void nothing_that_stands_as_it_stood_is_written_again() {
        var change = Change.of(FOLD, Map.of("new", 1, "other", 2), List.of());
        assertThat(change.changed()).isEmpty();
        assertThat(change.ended()).isEmpty();
    }
}
