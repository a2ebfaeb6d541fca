package trellis.query.trustdashboard;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trellis.project.trustdashboard.Dashboard;
import trellis.project.trustdashboard.Figure;
import trellis.query.door.AsOf;

/** @param figures by name, in the order to show them */
record DashboardView(AsOf asOf, LocalDate at, Map<String, FigureView> figures) {
    /** @param count how many were left out, or null where that is not known */
    record ExclusionView(String what, @Nullable Long count) {}

    /** @param by what this part stands for: label and value */
    record PartView(
            Map<String, String> by,
            long numerator,
            @Nullable Long denominator) {}

    /**
     * @param rule how it is counted, in words; another rule is another version
     * @param denominator null when it is a part of nothing
     * @param value a median or an age; null where numerator and denominator say all
     */
    record FigureView(
            String name,
            String title,
            String rule,
            int version,
            String unit,
            long numerator,
            @Nullable Long denominator,
            @Nullable Double value,
            List<ExclusionView> exclusions,
            List<PartView> cells) {}

    static DashboardView of(Dashboard dashboard, AsOf asOf) {
        var figures = new LinkedHashMap<String, FigureView>();
        dashboard.figures().forEach(figure -> figures.put(figure.name(), of(figure)));
        return new DashboardView(asOf, dashboard.at(), figures);
    }

    private static FigureView of(Figure figure) {
        return new FigureView(
                figure.name(),
                figure.title(),
                figure.rule(),
                figure.version(),
                figure.unit(),
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                figure.exclusions().stream()
                        .map(each -> new ExclusionView(each.what(), each.count()))
                        .toList(),
                figure.parts().stream()
                        .map(part -> new PartView(part.by(), part.numerator(), part.denominator()))
                        .toList());
    }
}
