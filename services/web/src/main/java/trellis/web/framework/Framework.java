package trellis.web.framework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.web.page.Option;

/** A published edition: domains in order, each with its skills. */
public record Framework(@Nullable String edition, List<Domain> domains) {
    public record Domain(
            int number, String code, String name, @Nullable String summary, List<Element> elements) {}

    /** @param expectations what is expected, in words, by stage */
    public record Element(
            String code,
            String title,
            @Nullable String kind,
            @Nullable Integer reassessMonths,
            boolean twoPerson,
            @Nullable Map<String, String> expectations) {
        /** What is expected at this stage; at no stage in particular, what is expected first. */
        public @Nullable String expectedAt(@Nullable String stage) {
            if (expectations == null) {
                return null;
            }
            return stage == null ? expectations.values().stream().findFirst().orElse(null) : expectations.get(stage);
        }
    }

    public Stream<Element> elements() {
        return domains.stream().flatMap(domain -> domain.elements().stream());
    }

    public Optional<Element> element(String code) {
        return elements().filter(element -> element.code().equals(code)).findFirst();
    }

    public Optional<Domain> domain(String code) {
        return domains.stream().filter(domain -> domain.code().equals(code)).findFirst();
    }

    public Optional<Domain> domainOf(String element) {
        return domains.stream()
                .filter(domain ->
                        domain.elements().stream().anyMatch(one -> one.code().equals(element)))
                .findFirst();
    }

    /** The skill's title; its code when this edition does not know it. */
    public String title(String code) {
        return element(code).map(Element::title).orElse(code);
    }

    public String domainName(String code) {
        return domain(code).map(Domain::name).orElse(code);
    }

    public List<Option> options() {
        return elements()
                .map(element -> new Option(element.code(), element.title() + " (" + element.code() + ")"))
                .toList();
    }
}
