package trellis.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import trellis.decide.Refusal;

class RefusalTextsTest {
    private static final RefusalTexts TEXTS = RefusalTexts.load();

    static Stream<Refusal> rules() throws IOException, ClassNotFoundException {
        var metadata = new CachingMetadataReaderFactory();
        var rules = Stream.<Refusal>builder();
        for (var file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:trellis/decide/**/*Rule.class")) {
            var type = Class.forName(
                    metadata.getMetadataReader(file).getClassMetadata().getClassName());
            if (Refusal.class.isAssignableFrom(type) && type.isEnum()) {
                Stream.of(type.getEnumConstants()).map(Refusal.class::cast).forEach(rules);
            }
        }
        return rules.build();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_has_a_sentence_and_a_status(Refusal rule) {
        assertThat(TEXTS.lineOf(rule))
                .hasValueSatisfying(line -> assertThat(line).matches("(403|404|409|422) [A-Z].{10,250}\\."));
        assertThat(TEXTS.problemOf(rule).code()).isEqualTo(rule.name());
    }

    @org.junit.jupiter.api.Test
    void the_rules_are_really_looked_for() throws IOException, ClassNotFoundException {
        assertThat(rules().toList()).hasSizeGreaterThan(60);
    }

    /** A rule that nobody wrote a sentence for. */
    private enum UnspokenRule implements Refusal {
        NOBODY_WROTE_A_SENTENCE
    }

    @org.junit.jupiter.api.Test
    void a_rule_without_a_sentence_would_be_noticed() {
        assertThat(List.of(UnspokenRule.values()))
                .allSatisfy(rule -> assertThat(TEXTS.lineOf(rule)).isEmpty());
    }
}
