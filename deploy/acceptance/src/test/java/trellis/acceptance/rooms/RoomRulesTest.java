package trellis.acceptance.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoomRulesTest {
    private static final Set<String> PACKAGE_PRIVATE = Set.of("Http", "Handler", "Table", "Wiring");
    private static final JavaClasses PRODUCT = Room.product();

    @Test
    void no_rule_looks_at_nothing() {
        var empty = new TreeSet<String>();
        for (var room : Room.values()) {
            if (PRODUCT.stream().noneMatch(type -> room.holds(type) && isAtWork(type))) {
                empty.add(room.name());
            }
        }
        for (var suffix : PACKAGE_PRIVATE) {
            if (PRODUCT.stream()
                    .noneMatch(
                            type -> !type.isInterface() && type.getSimpleName().endsWith(suffix))) {
                empty.add(suffix);
            }
        }
        assertThat(empty).isEmpty();
    }

    @TestFactory
    Stream<DynamicNode> the_product_keeps() {
        return Arrays.stream(RoomRule.values()).map(rule -> dynamicTest(rule.name(), () -> rule.rule.check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicNode> a_planted_breach_is_noticed_by(@TempDir Path folder) {
        return Arrays.stream(RoomRule.values())
                .map(rule -> dynamicContainer(
                        rule.name(),
                        rule.breaches.stream()
                                .map(breach -> dynamicTest(breach, () -> {
                                    var planted = Planted.in(
                                            folder.resolve(rule.name() + rule.breaches.indexOf(breach)),
                                            breach,
                                            RoomRule.NEIGHBOURS);
                                    assertThatThrownBy(() -> rule.rule.check(planted))
                                            .isInstanceOf(AssertionError.class)
                                            .hasMessageContaining("Breach")
                                            .hasMessageContaining("was violated");
                                }))));
    }

    @ParameterizedTest
    @EnumSource
    void every_rule_has_its_reason_and_a_breach(RoomRule rule) {
        assertThat(rule.rule.getDescription()).contains("because");
        assertThat(rule.breaches).isNotEmpty();
    }

    private static boolean isAtWork(JavaClass type) {
        return !type.getSimpleName().equals("package-info")
                && !type.getSimpleName().endsWith("Application");
    }
}
