package trellis.acceptance.slices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import trellis.acceptance.SourceTree;
import trellis.acceptance.rooms.Room;

class SlicesTest {
    private final SourceTree sources = SourceTree.ofTheProduct();
    private final SliceIndex index = new SliceIndex(Slice.in(Room.product(), sources), sources);

    @Test
    void the_index_is_what_the_classes_say() throws IOException {
        var page = sources.root().resolve("docs/slices.md");
        if (System.getProperty("slices.write") != null) {
            Files.writeString(page, index.page());
        }
        assertThat(page).content().isEqualTo(index.page());
    }

    @Test
    void an_index_that_lacks_a_slice_is_noticed() {
        var one = index.slices().getFirst();
        var stale = new SliceIndex(index.slices().stream().skip(1).toList(), sources);
        assertThat(stale.page()).isNotEqualTo(index.page());
        assertThat(index.page()).contains("[" + one.command().getSimpleName() + "]");
    }

    @Test
    void every_command_has_its_decider() {
        assertThat(index.slices())
                .filteredOn(slice -> slice.deciders().isEmpty())
                .isEmpty();
    }

    @Test
    void every_command_can_come_to_a_fact() {
        assertThat(index.slices()).filteredOn(slice -> slice.facts().isEmpty()).isEmpty();
    }
}
