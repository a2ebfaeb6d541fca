package trellis.web.nhsuk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An example of nhsuk-frontend: the options of its macro and the markup that it makes of them. */
record Fixture(String component, String name, JsonNode context, String html) {
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z0-9-]+)((?:\\s+[^\\s=>/]+(?:=\"[^\"]*\")?)*)\\s*/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=]+)(?:=\"([^\"]*)\")?");

    static Stream<Fixture> of(String component) {
        try (var in = Fixture.class.getResourceAsStream("/nhsuk-fixtures/" + component + ".json")) {
            var list = JsonMapper.shared().readTree(in);
            return list
                    .valueStream()
                    .map(one -> new Fixture(
                            component,
                            one.path("name").asString(),
                            one.path("context"),
                            one.path("html").asString()))
                    .toList()
                    .stream();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * Markup in one form: no comments, no white space between tags, attributes in alphabetical order. Names of controls
     * are left out, because ours are always their ids.
     */
    static String plain(String html) {
        var tidy = TAG.matcher(html.replaceAll("(?s)<!--.*?-->", ""))
                .replaceAll(tag ->
                        Matcher.quoteReplacement("<" + tag.group(1) + tag.group(2) + attributes(tag.group(3)) + ">"));
        return tidy.replaceAll("\\s+", " ")
                .replaceAll(" ?(<[^>]+>) ?", "$1")
                .replaceAll("&nbsp;|\u00a0", " ")
                .replace("&#39;", "'")
                .strip();
    }

    private static String attributes(String text) {
        var found = new TreeMap<String, String>();
        var matcher = ATTRIBUTE.matcher(text);
        while (matcher.find()) {
            var value = matcher.group(2) == null ? matcher.group(1) : matcher.group(2);
            if (!matcher.group(1).equals("name")) {
                found.put(
                        matcher.group(1),
                        List.of("checked", "selected").contains(matcher.group(1)) ? "" : value.strip());
            }
        }
        return found.entrySet().stream()
                .map((Map.Entry<String, String> each) -> " " + each.getKey() + "=\"" + each.getValue() + "\"")
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return component + ": " + name;
    }
}
