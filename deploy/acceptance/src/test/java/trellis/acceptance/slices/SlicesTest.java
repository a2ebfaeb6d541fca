package trellis.acceptance.slices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import trellis.acceptance.SourceTree;
import trellis.acceptance.rooms.Room;

class SlicesTest {
    private final SourceTree sources = SourceTree.ofTheProduct();
    private final SliceIndex index = new SliceIndex(Slice.in(Room.product()), sources);

    @Test
    void the_index_is_what_the_classes_say() throws IOException {
        var page = sources.root().resolve("docs/slices.md");
        if (System.getProperty("slices.write") != null) {
            Files.writeString(page, index.page());
        }
        assertThat(page).content().isEqualTo(index.page());
    }
}
