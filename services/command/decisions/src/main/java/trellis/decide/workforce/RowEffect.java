package trellis.decide.workforce;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.Stage;
import trellis.language.workforce.Education;
import trellis.language.workforce.PostDetails;
import trellis.language.workforce.PostId;

/**
 * What a row comes to, held against the register. The dry run and the decision ask the same question, so that they
 * cannot differ but by what happened in between.
 */
public sealed interface RowEffect {
    /** Not on the register yet. */
    record Registers(PostDetails details, Education education) implements RowEffect {}

    /** On the register, in no post, and back. */
    record StartsAgain(PostDetails details, @Nullable Education education) implements RowEffect {}

    /**
     * In post, and the row says something else. Null means no change.
     *
     * @param stage the first one of a post that had none
     */
    record Changes(
            PostId post,
            @Nullable PostDetails details,
            @Nullable Stage stage,
            @Nullable Education education,
            boolean name)
            implements RowEffect {}

    record Unchanged() implements RowEffect {}

    /** The row says what a sheet may not decide. */
    record Clashes(SheetRule rule) implements RowEffect {}

    /**
     * @param actor who applies the sheet
     * @param id whose employee number it is, or null for someone new
     */
    static RowEffect of(
            RowFacts row, boolean nameChanged, PersonId actor, @Nullable PersonId id, Worker worker, LocalDate today) {
        if (row.stage() != null && actor.equals(id)) {
            return new Clashes(SheetRule.APPROVER_IS_THE_WORKER);
        }
        if (!worker.registered()) {
            return new Registers(details(row, null), education(row, Education.NOT_REPORTED));
        }
        var held = worker.heldOn(today);
        return switch (held.size()) {
            case 0 -> startsAgain(row, worker);
            case 1 -> inPost(row, nameChanged, held.getFirst(), worker.education());
            default -> new Clashes(SheetRule.WORKER_HAS_SEVERAL_POSTS);
        };
    }

    private static RowEffect startsAgain(RowFacts row, Worker worker) {
        var stillThere = worker.posts().values().stream()
                .anyMatch(post -> post.endedOn() == null || !row.startsOn().isAfter(post.endedOn()));
        return stillThere
                ? new Clashes(SheetRule.POST_HAS_ENDED)
                : new StartsAgain(details(row, null), changed(row, worker.education()));
    }

    private static RowEffect inPost(
            RowFacts row, boolean nameChanged, Map.Entry<PostId, Post> held, Education education) {
        var post = held.getValue();
        if (!row.startsOn().equals(post.startsOn())) {
            return new Clashes(SheetRule.START_DATE_DIFFERS);
        }
        if (row.stage() != null && post.stage() != null && row.stage() != post.stage()) {
            return new Clashes(SheetRule.STAGE_MOVES_BY_DECISION);
        }
        var details = Optional.of(details(row, post.details())).filter(said -> !said.equals(post.details()));
        var stage = Optional.ofNullable(row.stage()).filter(said -> said != post.stage());
        var changes = new Changes(
                held.getKey(), details.orElse(null), stage.orElse(null), changed(row, education), nameChanged);
        return changes.equals(new Changes(held.getKey(), null, null, null, false)) ? new Unchanged() : changes;
    }

    private static PostDetails details(RowFacts row, @Nullable PostDetails former) {
        return new PostDetails(
                row.profession(),
                row.payBand() == null && former != null ? former.payBand() : row.payBand(),
                row.team(),
                row.site(),
                row.hours(),
                former == null ? null : former.supervisor());
    }

    private static @Nullable Education changed(RowFacts row, Education former) {
        var said = education(row, former);
        return said.equals(former) ? null : said;
    }

    private static Education education(RowFacts row, Education former) {
        return new Education(
                row.highest() == null ? former.highest() : row.highest(),
                row.functionalSkills() == null ? former.functionalSkills() : row.functionalSkills(),
                row.functionalSkillsOn() == null ? former.functionalSkillsOn() : row.functionalSkillsOn(),
                row.careCertificate() == null ? former.careCertificate() : row.careCertificate(),
                row.careCertificateOn() == null ? former.careCertificateOn() : row.careCertificateOn());
    }
}
