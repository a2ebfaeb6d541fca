package trellis.acceptance.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildGatesIT {
    private static final String LANGUAGE = "shared-kernel/language";
    private static final String BREACH = LANGUAGE + "/src/main/java/trellis/language/breach/";
    private static final String NULL_MARKED = """
            @NullMarked
            package trellis.language.breach;

            import org.jspecify.annotations.NullMarked;
            """;
    private static final String CLEAN = """
            package trellis.language.breach;

            class Clean {
                int length(String text) {
                    return text.length();
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void a_clean_source_passes_every_gate() throws Exception {
        var outcome = PlantedBuild.in(folder)
                .plant(BREACH + "package-info.java", NULL_MARKED)
                .plant(BREACH + "Clean.java", CLEAN)
                .run("compile", "-pl", LANGUAGE);

        assertThat(outcome.output()).contains("BUILD SUCCESS");
        assertThat(outcome.succeeded()).isTrue();
    }

    @Test
    void the_compiler_refuses_a_null_dereference_and_an_ignored_future() throws Exception {
        var outcome = PlantedBuild.in(folder)
                .plant(BREACH + "package-info.java", NULL_MARKED)
                .plant(BREACH + "NullDereference.java", """
                        package trellis.language.breach;

                        import org.jspecify.annotations.Nullable;

                        class NullDereference {
                            int length(@Nullable String text) {
                                return text.length();
                            }
                        }
                        """)
                .plant(BREACH + "IgnoredFuture.java", """
                        package trellis.language.breach;

                        import java.util.concurrent.ExecutorService;

                        class IgnoredFuture {
                            void start(ExecutorService executor) {
                                executor.submit(() -> {});
                            }
                        }
                        """)
                .run("compile", "-pl", LANGUAGE, "-Dspotless.check.skip=true");

        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.output())
                .containsPattern("ERROR.*NullDereference\\.java.*\\[NullAway]")
                .containsPattern("ERROR.*IgnoredFuture\\.java.*\\[FutureReturnValueIgnored]");
    }

    @Test
    void the_compiler_refuses_a_lint_warning() throws Exception {
        var outcome = PlantedBuild.in(folder)
                .plant(BREACH + "package-info.java", NULL_MARKED)
                .plant(BREACH + "RawType.java", """
                        package trellis.language.breach;

                        interface RawType {
                            java.util.List list();
                        }
                        """)
                .run("compile", "-pl", LANGUAGE, "-Dspotless.check.skip=true");

        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.output()).contains("[rawtypes]").contains("-Werror");
    }

    @Test
    void the_formatter_refuses_a_line_of_its_own_taste() throws Exception {
        var outcome = PlantedBuild.in(folder)
                .plant(BREACH + "package-info.java", NULL_MARKED)
                .plant(BREACH + "Clean.java", CLEAN.replace("    return", "  return"))
                .run("process-sources", "-pl", LANGUAGE);

        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.output()).contains("format violations").contains("Clean.java");
    }

    @ParameterizedTest
    @ValueSource(strings = {LANGUAGE, "services/command/decisions", "services/query/projections"})
    void a_pure_room_refuses_a_framework(String room) throws Exception {
        var outcome = PlantedBuild.in(folder)
                .replace(room + "/pom.xml", "<dependencies>", """
                        <dependencies>
                          <dependency>
                            <groupId>tools.jackson.core</groupId>
                            <artifactId>jackson-databind</artifactId>
                          </dependency>""")
                .run("validate", "-pl", room, "-am");

        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.output())
                .contains("This room is pure Java")
                .containsPattern("tools\\.jackson\\.core:jackson-databind:jar:\\S+ <--- banned");
    }

    @Test
    void two_versions_of_one_library_are_refused() throws Exception {
        var outcome = PlantedBuild.in(folder)
                .replace("pom.xml", "(<artifactId>)scala-reflect(</artifactId>)", "$1not-scala-reflect$2")
                .run("validate", "-pl", "shared-kernel/testkit", "-am");

        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.output()).contains("Dependency convergence error for org.scala-lang:scala-reflect");
    }

    @Test
    void a_fold_whose_test_would_notice_nothing_is_refused() throws Exception {
        var room = "services/query/projections";
        var outcome = PlantedBuild.in(folder)
                .plant(room + "/src/main/java/trellis/project/Breach.java", """
                        package trellis.project;

                        class Breach {
                            int add(int one, int other) {
                                return one + other;
                            }
                        }
                        """)
                .plant(room + "/src/test/java/trellis/project/BreachTest.java", """
                        package trellis.project;

                        import static org.assertj.core.api.Assertions.assertThat;

                        import org.junit.jupiter.api.Test;

                        class BreachTest {
                            @Test
                            void adds() {
                                assertThat(new Breach().add(1, 0)).isNotNegative();
                            }
                        }
                        """)
                .run("verify", "-Pmutation", "-pl", room, "-am", "-Dspotless.check.skip=true");

        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.output()).containsPattern("Mutation score of \\d+ is below threshold of 85");
    }
}
