package trellis.standalone.place;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Another process holds the data folder; nothing was changed. */
public final class AlreadyRunning extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AlreadyRunning(Path root) {
        super(sentence(root));
    }

    private static String sentence(Path root) {
        @Nullable String address = DataFolder.told(root, "address");
        return "Trellis already runs on " + root + (address == null ? "" : ": " + address) + ". Nothing was changed.";
    }
}
