package trellis.project.catalogue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trellis.language.Digest;
import trellis.language.EditionId;
import trellis.language.ElementCode;
import trellis.language.Stage;
import trellis.language.catalogue.FrameworkDomain;
import trellis.language.catalogue.FrameworkElement;
import trellis.language.catalogue.FrameworkStage;

/**
 * A published edition, word for word.
 *
 * @param position where the national log tells of it; the highest is the current edition
 */
public record Edition(
        EditionId edition,
        Digest content,
        String note,
        String licence,
        List<String> sources,
        List<FrameworkStage> stages,
        List<FrameworkDomain> domains,
        Instant publishedAt,
        long position) {
    public Edition {
        sources = List.copyOf(sources);
        stages = List.copyOf(stages);
        domains = List.copyOf(domains);
    }

    /** Every element in the framework's order. */
    public List<FrameworkElement> elements() {
        return domains.stream().flatMap(domain -> domain.elements().stream()).toList();
    }

    /** What a worker at this stage is expected to show, in the framework's order. */
    public List<FrameworkElement> expectedAt(Stage stage) {
        return elements().stream()
                .filter(element -> element.expectations().containsKey(stage))
                .toList();
    }

    /** Each element's domain. */
    public Map<ElementCode, FrameworkDomain> domainOfElement() {
        var found = new LinkedHashMap<ElementCode, FrameworkDomain>();
        domains.forEach(domain -> domain.elements().forEach(element -> found.put(element.code(), domain)));
        return found;
    }
}
