package trellis.web.nhsuk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.LinkedMultiValueMap;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import tools.jackson.databind.JsonNode;
import trellis.web.page.Crumb;
import trellis.web.page.Form;
import trellis.web.page.Option;

/** Our fragments make the markup that nhsuk-frontend makes of the same options. */
final class FragmentFixturesTest {
    private static final Map<String, String> FRAGMENTS = Map.ofEntries(
            Map.entry("input", "input :: input"),
            Map.entry("textarea", "textarea :: textarea"),
            Map.entry("select", "select :: select"),
            Map.entry("radios", "radios :: radios"),
            Map.entry("checkboxes", "checkboxes :: checkboxes"),
            Map.entry("date-input", "date-input :: date"),
            Map.entry("button", "button :: button"),
            Map.entry("error-summary", "error-summary :: summary (${form})"),
            Map.entry("pagination", "pagination :: pages"),
            Map.entry("breadcrumb", "breadcrumb :: breadcrumb"),
            Map.entry("notification-banner", "notification-banner :: success"));

    private final SpringTemplateEngine engine = engine();

    static Stream<Fixture> fixtures() {
        return FRAGMENTS.keySet().stream().sorted().flatMap(Fixture::of);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void a_fragment_makes_the_markup_of_its_fixture(Fixture fixture) {
        assertThat(Fixture.plain(made(fixture))).isEqualTo(Fixture.plain(fixture.html()));
    }

    @Test
    void every_ported_component_has_fixtures() {
        assertThat(FRAGMENTS.keySet())
                .allSatisfy(component -> assertThat(Fixture.of(component)).isNotEmpty());
    }

    @Test
    void every_fragment_is_used() throws IOException {
        var root = Path.of("src/main/resources/templates");
        try (var files = Files.walk(root)) {
            var texts = new HashMap<Path, String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                texts.put(file, Files.readString(file));
            }
            assertThat(texts).hasSizeGreaterThan(FRAGMENTS.size());
            texts.forEach((file, text) -> assertThat(unused(root.relativize(file), text, texts.values()))
                    .as("fragments of %s that nothing uses", file)
                    .isEmpty());
        }
    }

    @Test
    void a_fragment_that_nothing_uses_is_noticed() {
        var text = "<p th:fragment=\"one (x)\"></p><p th:fragment='two'></p>";
        var uses = List.of("~{part/it :: one (${y})}", "~{part/other :: two}");
        assertThat(unused(Path.of("part/it.html"), text, uses)).containsExactly("two");
    }

    /** A file uses what it holds itself as {@code ~{:: name}}; a page's own parts are sent by name. */
    private static List<String> unused(Path file, String text, Collection<String> all) {
        if (text.contains("layout :: page")) {
            return List.of();
        }
        var address = file.toString().replace(".html", "").replace('\\', '/');
        return Pattern.compile("th:fragment=[\"']([a-z]+)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> {
                    var used = Pattern.compile(Pattern.quote(address + " :: " + name) + "\\b");
                    var inside = Pattern.compile("~\\{:: " + name + "\\b");
                    return all.stream().noneMatch(each -> used.matcher(each).find())
                            && !inside.matcher(text).find();
                })
                .toList();
    }

    @Test
    void markup_that_differs_is_noticed() {
        assertThat(Fixture.plain("<p  class=\"a b\" id=\"x\">\n Text </p>"))
                .isEqualTo(Fixture.plain("<p id=\"x\" class=\"a b\">Text</p>"))
                .isNotEqualTo(Fixture.plain("<p id=\"x\" class=\"a\">Text</p>"));
    }

    private String made(Fixture fixture) {
        var context = fixture.context();
        var fragment = FRAGMENTS.get(fixture.component());
        if (fixture.component().equals("button") && context.has("href")) {
            fragment = "button :: link";
        }
        return engine.process(
                "<th:block th:replace=\"~{nhsuk/" + fragment + "}\"></th:block>",
                new Context(Locale.UK, model(context)));
    }

    private static Map<String, Object> model(JsonNode context) {
        var model = new HashMap<String, Object>();
        var name = context.path("idPrefix")
                .asString(context.path("id").asString(context.path("name").asString("x")));
        model.put("name", name);
        label(model, context.has("fieldset") ? context.path("fieldset").path("legend") : context.path("label"));
        put(model, "hint", text(context.path("hint")));
        put(model, "text", text(context.path("text")));
        put(model, "href", text(context.path("href")));
        put(model, "kind", text(context.path("variant")));
        put(model, "inputmode", text(context.path("inputmode")));
        put(model, "autocomplete", text(context.path("autocomplete")));
        flag(model, "small", context);
        flag(model, "inline", context);
        if (context.path("preventDoubleClick").asBoolean(false)) {
            model.put("once", true);
        }
        if (context.has("width")) {
            model.put("width", context.path("width").asInt());
        }
        model.put(
                "options",
                context.path("items")
                        .valueStream()
                        .map(FragmentFixturesTest::option)
                        .toList());
        model.put(
                "crumbs",
                context.path("items")
                        .valueStream()
                        .map(item -> new Crumb(
                                item.path("text").asString(""),
                                item.path("href").asString("")))
                        .toList());
        put(model, "previousHref", text(context.path("previous").path("href")));
        put(model, "previousLabel", text(context.path("previous").path("label")));
        put(model, "nextHref", text(context.path("next").path("href")));
        put(model, "nextLabel", text(context.path("next").path("label")));
        model.put("form", form(name, context));
        return model;
    }

    private static void label(Map<String, Object> model, JsonNode label) {
        var heading = label.path("heading");
        var words = heading.isMissingNode() ? text(label) : text(heading);
        put(model, "label", words);
        put(model, "legend", words);
        put(model, "size", text(label.path("size")));
        if (!heading.isMissingNode()) {
            model.put("heading", true);
        }
    }

    private static Form form(String name, JsonNode context) {
        var values = new LinkedMultiValueMap<String, String>();
        if (context.has("value")) {
            values.add(name, context.path("value").asString());
        }
        context.path("values").valueStream().forEach(value -> values.add(name, value.asString()));
        var form = new Form(values);
        var error = text(context.path("errorMessage"));
        if (error != null) {
            form.error(name, error);
        }
        context.path("errorList")
                .valueStream()
                .forEach(one -> form.error(
                        one.path("href").asString("").replace("#", ""),
                        one.path("text").asString("")));
        return form;
    }

    private static Option option(JsonNode item) {
        return new Option(item.path("value").asString(""), item.path("text").asString(""), text(item.path("hint")));
    }

    private static @Nullable String text(JsonNode node) {
        if (node.isObject()) {
            return text(node.path("text"));
        }
        return node.isString() ? node.asString() : null;
    }

    private static void put(Map<String, Object> model, String key, @Nullable String value) {
        if (value != null) {
            model.put(key, value);
        }
    }

    private static void flag(Map<String, Object> model, String key, JsonNode context) {
        if (context.path(key).asBoolean(false)) {
            model.put(key, true);
        }
    }

    private static SpringTemplateEngine engine() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding("UTF-8");
        files.getResolvablePatternSpec().addPattern("nhsuk/*");
        files.setOrder(1);
        var snippets = new StringTemplateResolver();
        snippets.setTemplateMode(TemplateMode.HTML);
        snippets.setOrder(2);
        var engine = new SpringTemplateEngine();
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(snippets);
        return engine;
    }
}
