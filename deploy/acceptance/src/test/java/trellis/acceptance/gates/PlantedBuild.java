package trellis.acceptance.gates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import trellis.acceptance.SourceTree;

/**
 * A copy of the product's build files without its sources, to plant a breach in and build. What is tried here is the
 * very configuration that builds the product, not a description of it.
 */
final class PlantedBuild {
    private final Path folder;

    private PlantedBuild(Path folder) {
        this.folder = folder;
    }

    static PlantedBuild in(Path folder) throws IOException {
        var build = new PlantedBuild(folder);
        var product = SourceTree.ofTheProduct();
        for (var pom : product.files("pom.xml").toList()) {
            build.plant(pom, Files.readString(product.root().resolve(pom)));
        }
        return build;
    }

    PlantedBuild plant(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(requireNonNull(file.getParent()));
        Files.writeString(file, text);
        return this;
    }

    PlantedBuild replace(String path, String expression, String replacement) throws IOException {
        var before = Files.readString(folder.resolve(path));
        var after = before.replaceFirst(expression, replacement);
        if (after.equals(before)) {
            throw new AssertionError("Nothing in %s matches %s, so nothing was planted".formatted(path, expression));
        }
        return plant(path, after);
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(maven(), "--batch-mode"));
        var repository = System.getProperty("trellis.maven.repository");
        if (repository != null) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        command.addAll(List.of(arguments));
        var output = Files.createTempFile(folder, "build", ".log");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("MAVEN_OPTS");
        var exit = builder.start().waitFor();
        return new Outcome(exit == 0, Files.readString(output, UTF_8));
    }

    private static String maven() {
        var home = System.getProperty("trellis.maven.home");
        return home == null ? "mvn" : Path.of(home, "bin", "mvn").toString();
    }

    record Outcome(boolean succeeded, String output) {}
}
