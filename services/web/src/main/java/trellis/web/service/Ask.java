package trellis.web.service;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** A question to a service: its path and its parameters; blank ones are left out. Immutable. */
public record Ask(String path, Map<String, List<String>> parameters) {
    public Ask {
        parameters = new LinkedHashMap<>(parameters);
    }

    /** Each {@code {}} of the path is filled, encoded, with the next segment. */
    public static Ask of(String path, Object... segments) {
        var filled = Arrays.stream(segments)
                .map(segment -> UriUtils.encodePathSegment(segment.toString(), StandardCharsets.UTF_8))
                .reduce(path, (text, segment) -> text.replaceFirst("\\{}", segment.replace("$", "\\$")));
        return new Ask(filled, Map.of());
    }

    public Ask with(String name, @Nullable Object value) {
        var values = (value instanceof Collection<?> many ? many.stream() : Stream.ofNullable(value))
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .toList();
        if (values.isEmpty()) {
            return this;
        }
        var more = new LinkedHashMap<>(parameters);
        more.put(name, values);
        return new Ask(path, more);
    }

    /** Path and query, encoded. */
    public String text() {
        var query = parameters.entrySet().stream()
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> parameter.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
