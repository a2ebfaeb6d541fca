package trellis.acceptance.slices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import trellis.acceptance.SourceTree;

/** The slices as a page, each name a link to its source as seen from {@code docs}. */
record SliceIndex(List<Slice> slices, SourceTree sources) {
    private static final String HEAD = """
            # Slices

            Every command, where it is decided, the facts that the decision may record, and the views that read them.
            `SlicesTest` makes this page from the compiled classes and fails when it is stale; this writes it anew:

                mvn test -pl deploy/acceptance -am -Dtest=SlicesTest -Dsurefire.failIfNoSpecifiedTests=false -Dslices.write
            """;

    String page() {
        var page = new StringBuilder(HEAD);
        slices.stream()
                .collect(groupingBy(Slice::capability, TreeMap::new, toList()))
                .forEach((capability, slicesOfIt) ->
                        page.append("\n## %s\n\n| command | decided in | facts | views |\n|---|---|---|---|\n%s\n"
                                .formatted(
                                        capability,
                                        slicesOfIt.stream().map(this::row).collect(joining("\n")))));
        return page.toString();
    }

    private String row(Slice slice) {
        return "| %s | %s | %s | %s |"
                .formatted(
                        link(slice.command()),
                        linksWithTests(slice.deciders()),
                        slice.facts().stream().map(this::link).collect(joining("<br>")),
                        linksWithTests(slice.views()));
    }

    private String linksWithTests(Collection<JavaClass> types) {
        return types.stream().map(type -> link(type) + linkToTest(type)).collect(joining("<br>"));
    }

    private String link(JavaClass type) {
        return "[%s](../%s)".formatted(type.getSimpleName(), source(type, "/src/main/java/", ".java"));
    }

    private String linkToTest(JavaClass type) {
        var test = "/src/test/java/" + type.getName().replace('.', '/') + "Test.java";
        return sources.files(test)
                .map(" ([test](../%s))"::formatted)
                .findFirst()
                .orElse("");
    }

    private String source(JavaClass type, String folder, String suffix) {
        var outermost = type.getName().replaceFirst("\\$.*", "").replace('.', '/');
        return sources.files(folder + outermost + suffix).findFirst().orElseThrow();
    }
}
