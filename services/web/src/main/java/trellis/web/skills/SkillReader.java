package trellis.web.skills;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import trellis.web.people.Names;
import trellis.web.people.People;
import trellis.web.service.Ask;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** Reads a worker's skills with the names and the words that belong to them. */
@Component
public class SkillReader {
    private final Services services;
    private final People people;

    SkillReader(Services services, People people) {
        this.services = services;
        this.people = people;
    }

    /** @param texts what was written, by its sealed form */
    public record Seen(Skills skills, Names names, Map<JsonNode, String> texts) {
        public String text(@Nullable JsonNode sealed) {
            return sealed == null ? "" : texts.getOrDefault(sealed, "");
        }
    }

    /** Empty when the person is nobody's support worker here. */
    public Optional<Seen> find(Visit visit, String worker) {
        return services.query()
                .find(visit, Ask.of("/workers/{}/skills", worker), Skills.class)
                .map(skills -> seen(visit, worker, skills));
    }

    public Seen read(Visit visit, String worker) {
        return seen(visit, worker, services.query().get(visit, Ask.of("/workers/{}/skills", worker), Skills.class));
    }

    private Seen seen(Visit visit, String worker, Skills skills) {
        var names = people.names(
                visit, Stream.concat(Stream.of(worker), skills.skills().stream().flatMap(Skills.Line::people)));
        var texts = people.texts(
                visit,
                skills.skills().stream()
                        .filter(Skills.Line::needsWork)
                        .flatMap(Skills.Line::texts)
                        .toList());
        return new Seen(skills, names, texts);
    }
}
