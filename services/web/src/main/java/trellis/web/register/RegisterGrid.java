package trellis.web.register;

import java.util.List;
import java.util.Objects;
import trellis.web.page.Grid;
import trellis.web.page.Words;
import trellis.web.people.Names;

/** The register as a file: the columns of the list, a row for each post. */
final class RegisterGrid {
    private static final List<String> HEAD = List.of(
            "Name",
            "Employment",
            "Profession",
            "Stage",
            "Pay band",
            "Team",
            "Site",
            "Hours a week",
            "Supervisor",
            "Started",
            "Ended");

    private RegisterGrid() {}

    static Grid of(List<Register.Worker> workers, Names names, RegisterPages.Professions professions) {
        var rows = workers.stream()
                .flatMap(worker -> worker.posts().stream()
                        .map(post -> List.of(
                                names.of(worker.worker()),
                                Words.say("employment", worker.employment()),
                                professions.of(post.profession()),
                                Words.say("stage", Objects.requireNonNullElse(post.stage(), "NOT_SET")),
                                post.payBand() == null ? "Not reported" : "Band " + post.payBand(),
                                Objects.requireNonNullElse(post.team(), ""),
                                Objects.requireNonNullElse(post.site(), ""),
                                post.hours(),
                                names.of(post.supervisor()),
                                Words.day(post.startsOn()),
                                Words.day(post.endsOn()))))
                .toList();
        return new Grid("register", HEAD, rows);
    }
}
