package trellis.web.people;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import trellis.web.page.Option;
import trellis.web.service.Ask;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** The assessors of the trust, to choose one from. */
@Component
public class Assessing {
    private final Services services;
    private final People people;

    Assessing(Services services, People people) {
        this.services = services;
        this.people = people;
    }

    /** Everybody who ever was an assessor here, by name. */
    public List<Option> everybody(Visit visit) {
        return options(visit, known -> true);
    }

    /** Everybody who may assess or sign today, by name. */
    public List<Option> options(Visit visit) {
        return options(visit, known -> known.eligible() || known.mayAssess());
    }

    private List<Option> options(Visit visit, Predicate<Known> wanted) {
        var listed = services.query()
                .find(visit, Ask.of("/assessors"), Listed.class)
                .map(Listed::items)
                .orElse(List.of());
        var names = people.names(visit, listed.stream().map(Known::assessor));
        return listed.stream()
                .filter(wanted)
                .map(known -> new Option(known.assessor(), names.of(known.assessor())))
                .sorted((a, b) -> a.text().compareToIgnoreCase(b.text()))
                .toList();
    }

    /** Those who may sign today. */
    public List<Option> signatories(Visit visit, String element) {
        var listed = services
                .query()
                .find(visit, Ask.of("/assessors").with("element", element), Listed.class)
                .map(Listed::items)
                .orElse(List.of())
                .stream()
                .filter(Known::eligible)
                .filter(known -> !known.assessor().equals(visit.me().person()))
                .toList();
        var names = people.names(visit, listed.stream().map(Known::assessor));
        return listed.stream()
                .map(known -> new Option(known.assessor(), names.of(known.assessor())))
                .sorted((a, b) -> a.text().compareToIgnoreCase(b.text()))
                .toList();
    }

    /** What the visitor may do as an assessor today; null when the trust does not list them as one. */
    public @Nullable Known mine(Visit visit) {
        return services
                .query()
                .find(visit, Ask.of("/assessors"), Listed.class)
                .map(Listed::items)
                .orElse(List.of())
                .stream()
                .filter(known -> known.assessor().equals(visit.me().person()))
                .findFirst()
                .orElse(null);
    }

    private record Listed(List<Known> items) {}

    /**
     * @param eligible may sign
     * @param reasons codes of why not
     */
    public record Known(String assessor, boolean holdsRole, boolean eligible, boolean mayAssess, List<String> reasons) {
        public Known {
            reasons = Assessing.reasons(holdsRole, reasons);
        }
    }

    /** Codes of why not: the role comes before what an authority covers. */
    public static List<String> reasons(boolean holdsRole, List<String> reasons) {
        return holdsRole
                ? List.copyOf(reasons)
                : Stream.concat(Stream.of("ROLE_NOT_HELD"), reasons.stream()).toList();
    }
}
