package trellis.web.signoff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import trellis.web.people.People;
import trellis.web.service.Ask;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** Reads what waits for the visitor. */
@Component
public class WaitingReader {
    private final Services services;
    private final People people;

    WaitingReader(Services services, People people) {
        this.services = services;
        this.people = people;
    }

    public Waiting.Seen read(Visit visit) {
        var waiting = services.query().get(visit, Ask.of("/tasks"), Waiting.class);
        var requests = waiting.assessor().stream()
                .filter(task -> task.request() != null)
                .toList();
        var byWorker = requests.stream()
                .collect(Collectors.groupingBy(Waiting.Task::about, LinkedHashMap::new, Collectors.toList()));
        var names = people.names(
                visit,
                Stream.concat(requests.stream(), waiting.educator().stream()).map(Waiting.Task::about));
        return new Waiting.Seen(
                waiting.asOf(),
                byWorker.entrySet().stream()
                        .map(each -> new Waiting.Person(
                                each.getKey(), each.getValue().getFirst().since(), List.copyOf(each.getValue())))
                        .toList(),
                waiting.educator(),
                names);
    }
}
