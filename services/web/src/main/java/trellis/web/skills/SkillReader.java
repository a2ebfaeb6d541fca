package trellis.web.skills;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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

        /** What whoever judged last wrote that the worker should do; empty when nothing was written. */
        public String nextStep(Skills.Line line) {
            var returned = line.returned();
            var answer = line.answer();
            return line.status().equals("RETURNED")
                    ? text(returned == null ? null : returned.nextStep())
                    : text(answer == null ? null : answer.nextStep());
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

    /** What the worker wrote about themselves. */
    Map<JsonNode, String> comments(Visit visit, List<Skills.Line> lines) {
        return people.texts(
                visit,
                lines.stream()
                        .flatMap(line -> Stream.ofNullable(line.self()))
                        .flatMap(self -> Skills.texts(self.comment()))
                        .toList());
    }

    private Seen seen(Visit visit, String worker, Skills skills) {
        var judged = skills.requests().stream().flatMap(Skills.Request::answers).toList();
        var names = people.names(
                visit,
                Stream.of(
                                Stream.of(worker),
                                skills.skills().stream().flatMap(Skills.Line::people),
                                judged.stream().map(Skills.Answer::assessor).filter(Objects::nonNull))
                        .flatMap(each -> each));
        var texts = people.texts(
                visit,
                Stream.concat(
                                skills.skills().stream()
                                        .filter(Skills.Line::wordsMatter)
                                        .flatMap(Skills.Line::written),
                                judged.stream().flatMap(Skills.Answer::written))
                        .distinct()
                        .toList());
        return new Seen(skills, names, texts);
    }
}
