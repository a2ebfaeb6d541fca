package trellis.testkit.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import trellis.language.Digest;
import trellis.language.EditionId;
import trellis.language.ElementCode;
import trellis.language.Rating;
import trellis.language.Stage;
import trellis.language.catalogue.AssessmentKind;
import trellis.language.catalogue.CatalogueEvent.FrameworkEditionPublished;
import trellis.language.catalogue.FrameworkDomain;
import trellis.language.catalogue.FrameworkElement;

/** An edition of two domains and six elements; the last element is not expected at entry. */
public final class SmallFramework {
    public static final EditionId EDITION = new EditionId("test/1");
    public static final Digest DIGEST = new Digest("0".repeat(64));

    private SmallFramework() {}

    public static FrameworkEditionPublished edition() {
        return new FrameworkEditionPublished(
                EDITION,
                DIGEST,
                "for tests",
                "none",
                List.of("nowhere"),
                List.of(),
                List.of(domain(1), domain(2)),
                Instant.parse("2025-01-01T00:00:00Z"));
    }

    public static List<ElementCode> elements() {
        return edition().domains().stream()
                .flatMap(domain -> domain.elements().stream())
                .map(FrameworkElement::code)
                .toList();
    }

    private static FrameworkDomain domain(int number) {
        var elements = new ArrayList<FrameworkElement>();
        for (var i = 1; i <= 3; i++) {
            elements.add(element(number, i));
        }
        return new FrameworkDomain(number, "D" + number, "Domain " + number, "", "constructed", elements);
    }

    private static FrameworkElement element(int domain, int number) {
        Map<Stage, String> expectations = new EnumMap<>(Stage.class);
        for (var stage : Stage.values()) {
            if (domain == 1 || number < 3 || stage != Stage.ENTRY) {
                expectations.put(stage, "Does it at " + stage);
            }
        }
        return new FrameworkElement(
                new ElementCode("D" + domain + "-E0" + number),
                "Element " + domain + "." + number,
                null,
                "constructed",
                AssessmentKind.OBSERVED,
                12,
                null,
                new Rating(3),
                number == 2,
                number != 3,
                expectations);
    }
}
