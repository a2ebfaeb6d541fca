package trellis.web.framework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import trellis.web.page.Option;
import trellis.web.service.Ask;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** The current edition and the professions: the same for everybody and rarely new, so asked for now and then only. */
@Component
public class Frameworks {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Services services;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    Frameworks(Services services) {
        this.services = services;
    }

    public Framework current(Visit visit) {
        return kept(visit).framework();
    }

    public List<Option> professions(Visit visit) {
        return kept(visit).professions();
    }

    /** The name of a profession; its code when nobody knows it. */
    public String profession(Visit visit, @Nullable String code) {
        return professions(visit).stream()
                .filter(option -> option.value().equals(code))
                .map(Option::text)
                .findFirst()
                .orElse(code == null ? "" : code);
    }

    private Kept kept(Visit visit) {
        var known = kept.get();
        if (known != null && known.at().plus(FRESH).isAfter(Instant.now())) {
            return known;
        }
        var asking = visit.anywhere();
        var fresh = new Kept(
                services.query().get(asking, Ask.of("/catalogue/editions/current"), Framework.class),
                services.query().get(asking, Ask.of("/professions"), Professions.class).items().stream()
                        .map(profession -> new Option(profession.code(), profession.name()))
                        .toList(),
                Instant.now());
        kept.set(fresh);
        return fresh;
    }

    private record Kept(Framework framework, List<Option> professions, Instant at) {}

    private record Professions(List<Profession> items) {}

    private record Profession(String code, String name) {}
}
