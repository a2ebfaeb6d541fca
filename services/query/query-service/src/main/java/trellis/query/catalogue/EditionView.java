package trellis.query.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trellis.language.catalogue.AssessmentKind;
import trellis.language.catalogue.FrameworkDomain;
import trellis.language.catalogue.FrameworkElement;
import trellis.language.catalogue.FrameworkStage;
import trellis.project.catalogue.Edition;
import trellis.query.door.AsOf;

/** An edition word for word, each part with its provenance. */
record EditionView(
        AsOf asOf,
        String edition,
        String content,
        String note,
        String licence,
        List<String> sources,
        Instant publishedAt,
        List<StageView> stages,
        List<DomainView> domains) {
    record StageView(
            String stage, String name, int rqfLevel, String typicalBand, String bandNote, String supervision) {}

    record DomainView(
            int number, String code, String name, String summary, String provenance, List<ElementView> elements) {}

    /** @param expectations what is expected, by stage */
    record ElementView(
            String code,
            String title,
            @Nullable String officialRef,
            String provenance,
            AssessmentKind kind,
            @Nullable Integer reassessMonths,
            @Nullable String reassessNote,
            int required,
            boolean twoPerson,
            boolean registrationNeeded,
            Map<String, String> expectations) {}

    static EditionView of(Edition edition, AsOf asOf) {
        return new EditionView(
                asOf,
                edition.edition().value(),
                edition.content().value(),
                edition.note(),
                edition.licence(),
                edition.sources(),
                edition.publishedAt(),
                edition.stages().stream().map(EditionView::stage).toList(),
                edition.domains().stream().map(EditionView::domain).toList());
    }

    private static StageView stage(FrameworkStage stage) {
        return new StageView(
                stage.stage().name(),
                stage.name(),
                stage.rqfLevel(),
                stage.typicalBand(),
                stage.bandNote(),
                stage.supervision());
    }

    private static DomainView domain(FrameworkDomain domain) {
        return new DomainView(
                domain.number(),
                domain.code(),
                domain.name(),
                domain.summary(),
                domain.provenance(),
                domain.elements().stream().map(EditionView::element).toList());
    }

    private static ElementView element(FrameworkElement element) {
        var expectations = element.expectations().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().name(), Map.Entry::getValue, (a, _) -> a, TreeMap::new));
        return new ElementView(
                element.code().value(),
                element.title(),
                element.officialRef(),
                element.provenance(),
                element.kind(),
                element.reassessMonths(),
                element.reassessNote(),
                element.required().value(),
                element.twoPerson(),
                element.registrationNeeded(),
                expectations);
    }
}
