package trellis.query.door;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import trellis.query.door.Problem.FieldProblem;

/** No query parameter that the handler does not know, none twice that it takes once, no text that cannot be kept. */
final class Parameters {
    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private Parameters() {}

    /** @throws ProblemException 400 naming each parameter at fault */
    static void check(MethodParameter parameter, ServerWebExchange exchange) {
        var known = known(parameter);
        var sent = exchange.getRequest().getQueryParams();
        var faults = sent.entrySet().stream()
                .flatMap(entry -> fault(entry.getKey(), entry.getValue(), known).stream())
                .toList();
        if (!faults.isEmpty()) {
            throw new Problem(
                            HttpStatus.BAD_REQUEST,
                            faults.getFirst().code(),
                            "A query parameter cannot be used as it is.",
                            faults,
                            HttpHeaders.EMPTY)
                    .asException();
        }
        Map<String, String> path =
                exchange.getAttributeOrDefault(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of());
        if (!path.values().stream().allMatch(StorableText::is)) {
            throw Problem.notFound().asException();
        }
    }

    /** @return whether each known parameter may be sent more than once, by name */
    private static Map<String, Boolean> known(MethodParameter parameter) {
        var method = Objects.requireNonNull(parameter.getMethod());
        var names = Objects.requireNonNull(NAMES.getParameterNames(method));
        var known = new HashMap<String, Boolean>();
        known.put(After.PARAMETER, false);
        for (var i = 0; i < names.length; i++) {
            if (method.getParameters()[i].isAnnotationPresent(ParameterObject.class)) {
                for (var component : method.getParameterTypes()[i].getRecordComponents()) {
                    known.put(component.getName(), Collection.class.isAssignableFrom(component.getType()));
                }
            }
            var annotation = method.getParameters()[i].getAnnotation(RequestParam.class);
            if (annotation != null) {
                known.put(
                        annotation.name().isEmpty() ? names[i] : annotation.name(),
                        Collection.class.isAssignableFrom(method.getParameterTypes()[i]));
            }
        }
        return known;
    }

    private static List<FieldProblem> fault(String name, List<String> values, Map<String, Boolean> known) {
        var several = known.get(name);
        if (several == null) {
            var shown =
                    name.length() <= 40 && name.chars().allMatch(c -> c == '-' || c == '_' || isWord(c)) ? name : "?";
            return List.of(new FieldProblem(shown, "FIELD_UNKNOWN", "There is no such parameter here."));
        }
        if (values.size() > 1 && !several) {
            return List.of(new FieldProblem(name, "FIELD_REPEATED", "Give it once."));
        }
        if (values.stream().anyMatch(value -> value != null && !(value.length() <= 500 && StorableText.is(value)))) {
            return List.of(new FieldProblem(name, "FIELD_INVALID", "This is missing or cannot be read."));
        }
        return List.of();
    }

    private static boolean isWord(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
