package trellis.language.catalogue;

import java.util.List;

/** One of the framework's domains with its elements in order. */
public record FrameworkDomain(
        int number, String code, String name, String summary, String provenance, List<FrameworkElement> elements) {
    public FrameworkDomain {
        elements = List.copyOf(elements);
    }
}
