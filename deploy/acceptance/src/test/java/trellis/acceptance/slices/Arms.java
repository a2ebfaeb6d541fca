package trellis.acceptance.slices;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import trellis.acceptance.SourceTree;

/** What a class does in one arm of a switch; compiled classes no longer tell the arms of one method apart. */
record Arms(SourceTree sources, JavaClass type) {
    /** True for a class that the arm for the command makes with {@code new}, by its simple name. */
    Predicate<JavaClass> makes(JavaClass command) {
        var arm = Pattern.compile(
                "case %s \\w+ ->(.*?)(?=\\bcase |\\n\\s*}\\s*\\)?;|\\z)".formatted(command.getSimpleName()),
                Pattern.DOTALL);
        var text = sources.files("/src/main/java/" + type.getName().replace('.', '/') + ".java")
                .flatMap(file -> sources.lines(file).stream())
                .collect(joining("\n"));
        var made = arm.matcher(text).results().map(found -> found.group(1)).collect(joining());
        return fact -> made.contains("new " + fact.getSimpleName() + "(");
    }
}
