package trellis.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of sources and the files in it that count, as paths relative to it with forward slashes. */
public record SourceTree(Path root, List<String> files) {
    public SourceTree {
        files = List.copyOf(files);
    }

    /** The product's own sources: what is tracked, or everything but build output where there is no history. */
    public static SourceTree ofTheProduct() {
        var root = rootOfTheProduct();
        try {
            var git = new ProcessBuilder("git", "ls-files", "--cached", "--others", "--exclude-standard")
                    .directory(root.toFile())
                    .start();
            var tracked = new String(git.getInputStream().readAllBytes(), UTF_8).lines();
            var files = tracked.filter(file -> Files.isRegularFile(root.resolve(file)))
                    .toList();
            return git.waitFor() == 0 ? new SourceTree(root, files) : in(root);
        } catch (IOException _) {
            return in(root);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Everything below the folder except build output. */
    public static SourceTree in(Path root) {
        try (Stream<Path> below = Files.walk(root)) {
            return new SourceTree(
                    root,
                    below.filter(Files::isRegularFile)
                            .map(file -> root.relativize(file).toString().replace('\\', '/'))
                            .filter(file -> !("/" + file).contains("/target/") && !file.startsWith(".git/"))
                            .sorted()
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Path rootOfTheProduct() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("shared-kernel"))) {
            folder = requireNonNull(folder.getParent(), "not inside the product's sources");
        }
        return folder;
    }

    public Stream<String> files(String suffix) {
        return files.stream().filter(file -> file.endsWith(suffix));
    }

    /** In bytes. */
    public long size(String file) {
        try {
            return Files.size(root.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The lines of a file; a byte that is no UTF-8 is replaced, since pictures are files too. */
    public List<String> lines(String file) {
        try {
            return new String(Files.readAllBytes(root.resolve(file)), UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
