package trellis.acceptance.gates;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trellis.acceptance.SourceTree;

class TreeRulesTest {
    private static final SourceTree PRODUCT = SourceTree.ofTheProduct();

    @Test
    void the_rules_look_at_the_whole_product() {
        assertThat(PRODUCT.files()).contains("pom.xml", "README.md", ".ci/run");
        assertThat(PRODUCT.files(".java")).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource
    void the_product_keeps(TreeRule rule) {
        assertThat(rule.breachesIn(PRODUCT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_planted_breach_is_noticed_by(TreeRule rule, @TempDir Path folder) throws IOException {
        var planted = folder.resolve(rule.path);
        Files.createDirectories(requireNonNull(planted.getParent()));
        Files.writeString(planted, rule.text);
        assertThat(rule.breachesIn(SourceTree.in(folder))).isNotEmpty();
    }
}
