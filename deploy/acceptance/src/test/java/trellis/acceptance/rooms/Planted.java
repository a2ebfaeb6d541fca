package trellis.acceptance.rooms;

import static java.util.Objects.requireNonNull;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles breaches into a folder of their own, so that none can ever be mistaken for the product. */
final class Planted {
    private static final Pattern NAME = Pattern.compile("package ([\\w.]+);.*?\\bclass (\\w+)");

    private Planted() {}

    static JavaClasses in(Path folder, String breach, List<String> neighbours) {
        var compiler = requireNonNull(ToolProvider.getSystemJavaCompiler());
        var complaints = new StringWriter();
        var sources = Stream.concat(Stream.of(breach), neighbours.stream())
                .map(Source::new)
                .toList();
        var options =
                List.of("-d", folder.toString(), "-proc:none", "-classpath", System.getProperty("java.class.path"));
        if (!compiler.getTask(complaints, null, null, options, null, sources).call()) {
            throw new AssertionError("The breach does not compile, so it proves nothing: " + complaints);
        }
        return new ClassFileImporter().importPath(folder);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(addressOf(text), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        private static URI addressOf(String text) {
            var name = NAME.matcher(text);
            if (!name.find()) {
                throw new IllegalArgumentException("No package and class in: " + text);
            }
            return URI.create("planted:///%s/%s.java".formatted(name.group(1).replace('.', '/'), name.group(2)));
        }
    }
}
