package trellis.codec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One file for each event and version that was ever written. They are added and never changed: a change would mean that
 * yesterday's bytes read differently today. Run with the module as working folder to add what is missing.
 */
final class GoldenFiles {
    static final Path FOLDER = Path.of("src/test/resources/golden");

    private GoldenFiles() {}

    static Path of(String name, int version) {
        return FOLDER.resolve(name + ".v" + version + ".json");
    }

    /** @return the exact bytes */
    static Payload read(Path file) throws IOException {
        return Payload.of(Files.readAllBytes(file));
    }

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        var codec = new EventCodec();
        for (var entry : EventCatalogue.entries()) {
            var file = of(entry.name(), entry.version());
            if (Files.notExists(file)) {
                var bytes = codec.encode(Samples.of(entry.record())).bytes();
                Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
            }
        }
    }
}
