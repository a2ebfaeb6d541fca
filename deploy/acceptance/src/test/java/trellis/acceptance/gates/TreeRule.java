package trellis.acceptance.gates;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trellis.acceptance.SourceTree;

/** What holds for the sources as files. Each rule carries a planted breach: a path and the text that stands there. */
@SuppressWarnings("ImmutableEnumChecker") // the functions below hold no state
enum TreeRule {
    /** The testkit's suites are tests, wherever they lie. */
    A_FILE_IS_AT_MOST_300_LINES_OUTSIDE_TESTS(
            tree -> tree.files(".java")
                    .filter(file -> !file.contains("/src/test/") && !file.startsWith("shared-kernel/testkit/"))
                    .filter(file -> tree.lines(file).size() > 300),
            "services/web/src/main/java/trellis/web/Long.java",
            "// one more line\n".repeat(301)),

    NOTHING_SLEEPS_IS_SWITCHED_OFF_OR_LEFT_FOR_LATER(
            tree -> tree.files(".java")
                    .flatMap(file -> linesWith("Thread\\.sleep|@Disa" + "bled|TO" + "DO|FIX" + "ME", tree, file)),
            "services/web/src/main/java/trellis/web/Later.java",
            "// TO" + "DO: think\n"),

    NO_FILE_NAMES_A_REGISTRY_OR_A_PATH_OF_SOMEBODYS_MACHINE(
            tree -> tree.files().stream()
                    .filter(isText())
                    .flatMap(file -> linesWith(
                            "(^|[^\\w.])/(work|farm|home/\\w+|root/\\.\\w+|Users/\\w+)/|https?://(repo1?|registry|deb)[.-]",
                            tree,
                            file)),
            "README.md",
            "Look in " + "/wo" + "rk/main.\n"),

    THE_TOP_LEVEL_HOLDS_ONLY_THE_HOUSE(
            tree -> tree.files().stream()
                    .map(file -> file.split("/", 2)[0])
                    .distinct()
                    .filter(entry -> !entry.startsWith(".") && !topLevel().contains(entry)),
            "scratch/notes.txt",
            "mine\n"),

    ONLY_ONE_PLACE_TELLS_THE_COMPILER_WHAT_TO_REFUSE(
            tree -> tree.files("pom.xml")
                    .flatMap(file -> linesWith("<compilerArg|maven-compiler-plugin|<maven\\.compiler\\.", tree, file)
                            .skip(file.equals("pom.xml") ? 3 : 0)),
            "services/web/pom.xml",
            "<compilerArgs><arg>-nowarn</arg></compilerArgs>\n"),

    EVERY_PACKAGE_SAYS_THAT_NULL_IS_THE_EXCEPTION(
            tree -> tree.files(".java")
                    .map(file -> file.substring(0, file.lastIndexOf('/')))
                    .distinct()
                    .filter(folder -> folder.contains("/src/main/java/") || folder.contains("/src/test/java/"))
                    .filter(folder -> Stream.of(folder, folder.replace("/src/test/", "/src/main/"))
                            .map(place -> place + "/package-info.java")
                            .noneMatch(info -> tree.files().contains(info)
                                    && tree.lines(info).contains("@NullMarked"))),
            "services/web/src/main/java/trellis/web/breach/Unmarked.java",
            "package trellis.web.breach;\n"),

    EVERY_LINK_BETWEEN_DOCUMENTS_LEADS_SOMEWHERE(
            tree -> tree.files(".md").flatMap(file -> Links.deadIn(tree, file)),
            "docs/glossary.md",
            "See [the decider](../services/Gone.java).\n"),

    NO_ROOM_RULE_MAY_LOOK_AT_NOTHING(
            tree -> Stream.concat(
                    tree.files(".java").flatMap(file -> linesWith("\\.allowEmpty" + "Should\\(", tree, file)),
                    tree.files("archunit.properties")),
            "deploy/acceptance/src/test/resources/archunit.properties",
            "archRule.failOnEmptyShould=false\n"),

    NO_FILE_IS_LARGER_THAN_A_MEGABYTE(
            tree -> tree.files().stream().filter(file -> tree.size(file) > 1_000_000),
            "docs/picture.svg",
            "<path/>".repeat(150_000)),

    /** Numbers and texts have no last case, so a switch over those may say default. */
    PURE_ROOMS_NAME_EVERY_CASE(
            tree -> tree.files(".java")
                    .filter(
                            file -> file.matches(
                                    "(shared-kernel/language|services/command/decisions|services/query/projections)/src/main/.*"))
                    .filter(file -> Pattern.compile("case (?![\\d\"'-])[^{}]*?\\n\\s*default\\s*(->|:)")
                            .matcher(String.join("\n", tree.lines(file)))
                            .find()),
            "services/command/decisions/src/main/java/trellis/decide/Loose.java",
            "case Known _ -> state;\n            default -> state;\n");

    final String path;
    final String text;
    private final Function<SourceTree, Stream<String>> breaches;

    TreeRule(Function<SourceTree, Stream<String>> breaches, String path, String text) {
        this.breaches = breaches;
        this.path = path;
        this.text = text;
    }

    List<String> breachesIn(SourceTree tree) {
        return breaches.apply(tree).toList();
    }

    private static Set<String> topLevel() {
        return Set.of("pom.xml", "services", "shared-kernel", "deploy", "docs", "README.md");
    }

    private static Predicate<String> isText() {
        return Pattern.compile("\\.(png|jpg|ico|xlsx|woff2?|gz|txz)$")
                .asPredicate()
                .negate();
    }

    private static Stream<String> linesWith(String expression, SourceTree tree, String file) {
        var pattern = Pattern.compile(expression);
        return tree.lines(file).stream()
                .filter(line -> pattern.matcher(line).find())
                .map(line -> file + ": " + line.strip());
    }
}
