package trellis.web.organisations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import trellis.web.service.Ask;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** Reads the tree as it stands today: region, system, trust. */
@Component
public class Organisations {
    private final Services services;

    Organisations(Services services) {
        this.services = services;
    }

    /** A region, a system or a trust, by the code that the whole NHS knows it by. */
    public record Named(String code, String name) {}

    public record Trust(
            String code,
            String name,
            @Nullable String ics,
            @Nullable String region) {}

    /** What somebody leads across: a system or a region, with its trusts by name. */
    public record Led(Named place, List<Trust> trusts) {}

    private record Regions(List<Named> items) {}

    private record Systems(List<Named> items) {}

    private record Trusts(List<Trust> items) {}

    List<Named> regions(Visit visit) {
        return services.query()
                .get(visit, Ask.of("/organisations/regions"), Regions.class)
                .items();
    }

    public List<Named> systems(Visit visit) {
        return services.query()
                .get(visit, Ask.of("/organisations/ics"), Systems.class)
                .items();
    }

    /** All there are, by name. */
    public List<Trust> trusts(Visit visit) {
        return trusts(visit, null, null);
    }

    /** What trusts and systems are called, by their codes. */
    public Map<String, String> names(Visit visit) {
        var names = new HashMap<String, String>();
        trusts(visit).forEach(trust -> names.put(trust.code(), trust.name()));
        systems(visit).forEach(system -> names.put(system.code(), system.name()));
        return Map.copyOf(names);
    }

    List<Trust> trusts(Visit visit, @Nullable String region, @Nullable String ics) {
        var ask = Ask.of("/organisations/trusts").with("region", region).with("ics", ics);
        return services.query().get(visit, ask, Trusts.class).items().stream()
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    /** Empty when the visitor's organisation is neither a system nor a region. */
    public Optional<Led> led(Visit visit) {
        var code = visit.me().organisation();
        return systems(visit).stream()
                .filter(system -> system.code().equals(code))
                .findFirst()
                .map(system -> new Led(system, trusts(visit, null, code)))
                .or(() -> regions(visit).stream()
                        .filter(region -> region.code().equals(code))
                        .findFirst()
                        .map(region -> new Led(region, trusts(visit, code, null))));
    }
}
