package trellis.acceptance.gates;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import trellis.acceptance.SourceTree;

/** Links from one document of the product to another file of it. */
final class Links {
    private static final Pattern RELATIVE = Pattern.compile("]\\((?!\\w+:|#)([^)\\s#]+)[^)]*\\)");

    private Links() {}

    /** Those that lead nowhere, each with the document it stands in. */
    static Stream<String> deadIn(SourceTree tree, String document) {
        var folder = requireNonNull(tree.root().resolve(document).getParent());
        return tree.lines(document).stream()
                .flatMap(line -> RELATIVE.matcher(line).results())
                .map(link -> link.group(1))
                .filter(link -> !Files.exists(folder.resolve(link)))
                .map(link -> document + " links to " + link);
    }
}
