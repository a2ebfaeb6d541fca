package trellis.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/rules.md against the code: every rule is there, and each line leads to its judge and its proof. */
class RulesPageTest {
    private static final Path ROOT = root(Path.of("").toAbsolutePath());
    private static final Path RULES = Path.of("services/command/decisions/src/main/java/trellis/decide");
    private static final Pattern LINE = Pattern.compile(
            "\\| \\d+ \\| `([A-Z_]+)` \\| \\[\\w+]\\(\\.\\./(\\S+)\\) \\| \\[\\w+]\\(\\.\\./(\\S+)\\) `(\\w+)` \\|");
    private static final Pattern CONSTANT = Pattern.compile("(?m)^    ([A-Z][A-Z_]+)\\b");

    private static Path root(Path from) {
        return Files.exists(from.resolve("docs/rules.md"))
                ? from
                : root(Objects.requireNonNull(from.getParent(), "no folder with docs/rules.md"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static List<MatchResult> lines() {
        return LINE.matcher(text(Path.of("docs/rules.md"))).results().toList();
    }

    /** The constants of every enum of refusals. */
    private static List<String> codes() {
        try (Stream<Path> files = Files.walk(ROOT.resolve(RULES))) {
            return files.filter(file -> file.getFileName().toString().endsWith("Rule.java"))
                    .map(RulesPageTest::text)
                    .flatMap(source -> CONSTANT.matcher(source).results().map(found -> found.group(1)))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Test
    void every_rule_has_its_line_and_no_line_is_invented() {
        assertThat(codes()).hasSizeGreaterThan(80);
        assertThat(lines()).extracting(line -> line.group(1)).containsExactlyInAnyOrderElementsOf(codes());
    }

    @Test
    void each_line_leads_to_the_code_that_judges() {
        assertThat(lines())
                .allSatisfy(line -> assertThat(text(Path.of(line.group(2)))).contains(line.group(1)));
    }

    @Test
    void each_line_leads_to_a_test_that_proves_it() {
        assertThat(lines()).allSatisfy(line -> {
            var source = text(Path.of(line.group(3)));
            var method = source.indexOf("void " + line.group(4) + "(");
            assertThat(method).as(line.group(4)).isPositive();
            assertThat(source.substring(method, source.indexOf("\n    }\n", method)))
                    .contains(line.group(1));
        });
    }
}
