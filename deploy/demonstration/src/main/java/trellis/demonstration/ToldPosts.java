package trellis.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import trellis.decide.organisation.AccessCommand.ChangePersonDetails;
import trellis.decide.workforce.WorkforceCommand.StartPost;
import trellis.language.PersonId;
import trellis.language.ProfessionCode;
import trellis.language.workforce.PostDetails;
import trellis.language.workforce.PostId;
import trellis.language.workforce.WeeklyHours;

/** Told changes of posts and names: a second post, a return, another name. */
final class ToldPosts {
    static final LocalDate SECOND_POST = LocalDate.of(2026, 2, 2);
    static final LocalDate RETURN = LocalDate.of(2026, 6, 1);
    static final LocalDate NEW_NAME = LocalDate.of(2026, 3, 16);

    private final String ods;
    private final Worker worker;
    private final PersonId educator;
    private final List<Step> steps = new ArrayList<>();

    ToldPosts(String ods, Worker worker, PersonId educator) {
        this.ods = ods;
        this.worker = worker;
        this.educator = educator;
    }

    List<Step> steps() {
        if (is("RGT", 5)) {
            start(SECOND_POST, "second", secondPost());
        }
        if (is("RD8", 0)) {
            start(RETURN, "again", worker.details());
        }
        if (is("RGN", 0)) {
            rename();
        }
        return steps;
    }

    private boolean is(String trust, int place) {
        return ods.equals(trust) && worker.job().post().value().equals(Ids.of(trust, "post", place));
    }

    private PostDetails secondPost() {
        return new PostDetails(
                new ProfessionCode("OCC"),
                worker.job().band(),
                "Occupational therapy outpatients",
                worker.job().site(),
                new WeeklyHours(7 * 60 + 30),
                worker.judges().second().person());
    }

    private void start(LocalDate day, String which, PostDetails details) {
        Instant at = Clock.exactly(day, LocalTime.of(8, 5));
        var post = new PostId(Ids.of(ods, "post", worker.job().post(), which));
        steps.add(new Step.Ask(
                at,
                null,
                _ -> new StartPost(
                        educator,
                        at,
                        worker.person(),
                        post,
                        details,
                        worker.job().stage(),
                        day)));
    }

    private void rename() {
        Instant at = Clock.exactly(NEW_NAME, LocalTime.of(10, 40));
        steps.add(new Step.Rename(
                at,
                new Someone(
                        worker.person(),
                        worker.someone().given(),
                        "Hartsmere-Lowe",
                        worker.someone().employeeNumber())));
        steps.add(new Step.Ask(at, null, _ -> new ChangePersonDetails(educator, at, worker.person(), null)));
    }
}
