package trellis.web.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Invented sheets to try the import with, where the configuration names a folder of them. */
@Component
class ExampleSheets {
    private final String folder;

    ExampleSheets(@Value("${trellis.web.example-sheets:}") String folder) {
        this.folder = folder;
    }

    /** In the order of their names; empty where there is no such folder. */
    List<String> names() {
        if (folder.isBlank() || !Files.isDirectory(Path.of(folder))) {
            return List.of();
        }
        try (var files = Files.list(Path.of(folder))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".xlsx") || name.endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param name one of {@link #names} */
    byte[] bytes(String name) {
        try {
            return Files.readAllBytes(Path.of(folder, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
