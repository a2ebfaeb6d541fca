package trellis.query.workers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.Stage;
import trellis.language.workforce.Attainment;
import trellis.language.workforce.EducationLevel;
import trellis.language.workforce.PostEndReason;
import trellis.language.workforce.StageBasis;
import trellis.project.workers.Post;
import trellis.project.workers.Register;
import trellis.project.workers.Worker;
import trellis.project.workers.Worker.Employment;

/**
 * A support worker on a day; the name lies in the trust's vault.
 *
 * @param posts those held, or all where none is
 */
record WorkerView(
        UUID worker, Instant registeredAt, Employment employment, EducationView education, List<PostView> posts) {
    /** @param asOf since when it is known, or null when it was never reported */
    record EducationView(
            EducationLevel highest,
            Attainment functionalSkills,
            @Nullable LocalDate functionalSkillsOn,
            Attainment careCertificate,
            @Nullable LocalDate careCertificateOn,
            @Nullable LocalDate asOf) {}

    /**
     * @param stage null when it is not set
     * @param payBand null when it was not reported
     * @param endsOn the last day, or null
     */
    record PostView(
            UUID post,
            String profession,
            @Nullable Stage stage,
            @Nullable StageBasis stageBasis,
            @Nullable LocalDate stageSince,
            @Nullable Integer payBand,
            String team,
            String site,
            int minutesPerWeek,
            @Nullable UUID supervisor,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable PostEndReason endReason,
            Post.State state) {}

    static WorkerView of(Register.Line line, LocalDate on) {
        var worker = line.worker();
        return new WorkerView(
                worker.worker().value(),
                worker.registeredAt(),
                line.employment(),
                education(worker, on),
                line.posts().stream().map(post -> post(post, on)).toList());
    }

    private static EducationView education(Worker worker, LocalDate on) {
        var education = worker.educationOn(on);
        var since = worker.education().on(on);
        return new EducationView(
                education.highest(),
                education.functionalSkills(),
                education.functionalSkillsOn(),
                education.careCertificate(),
                education.careCertificateOn(),
                since == null ? null : since.from());
    }

    private static PostView post(Post post, LocalDate on) {
        var details = post.detailsOn(on);
        var stage = post.stages().on(on);
        var band = details.payBand();
        var supervisor = details.supervisor();
        return new PostView(
                post.post().value(),
                details.profession().value(),
                post.stageOn(on),
                stage == null ? null : stage.value().basis(),
                stage == null ? null : stage.from(),
                band == null ? null : band.value(),
                details.team(),
                details.site(),
                details.hours().minutes(),
                supervisor == null ? null : supervisor.value(),
                post.startsOn(),
                post.endedOn(),
                post.endReason(),
                post.stateOn(on));
    }
}
