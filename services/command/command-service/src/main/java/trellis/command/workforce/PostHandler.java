package trellis.command.workforce;

import static java.util.Objects.requireNonNullElse;
import static trellis.language.Role.EDUCATOR;

import java.util.UUID;
import trellis.command.door.Acceptance;
import trellis.command.door.Door;
import trellis.command.door.Entry;
import trellis.command.door.Facts;
import trellis.command.door.National;
import trellis.command.door.Problem;
import trellis.command.door.VaultStep;
import trellis.command.vault.SealedTexts;
import trellis.command.workforce.WorkforceRequests.NewPost;
import trellis.decide.Boundary;
import trellis.decide.Command;
import trellis.decide.workforce.WorkforceCommand.ChangePost;
import trellis.decide.workforce.WorkforceCommand.CorrectStage;
import trellis.decide.workforce.WorkforceCommand.EndPost;
import trellis.decide.workforce.WorkforceCommand.MoveStage;
import trellis.decide.workforce.WorkforceCommand.RecordEducation;
import trellis.decide.workforce.WorkforceCommand.StartPost;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.Tag;
import trellis.language.organisation.AccessEvent.PersonDetailsChanged;
import trellis.language.workforce.PostId;
import trellis.language.workforce.WorkforceEvent;

/** Makes the commands about a worker's posts and education, each against the version that the client read. */
final class PostHandler {
    private final Door door;
    private final Facts facts;
    private final National national;
    private final SealedTexts texts;

    PostHandler(Door door, Facts facts, National national, SealedTexts texts) {
        this.door = door;
        this.facts = facts;
        this.national = national;
        this.texts = texts;
    }

    /** What a worker's ETag is measured by: whatever changes what reading the worker says. */
    static Boundary recordOf(PersonId worker) {
        return Boundary.of(
                Boundary.facts(Tag.worker(worker), WorkforceEvent.class),
                Boundary.facts(Tag.person(worker), PersonDetailsChanged.class));
    }

    Acceptance start(Entry entry, UUID id, NewPost asked) {
        door.require(entry, StartPost.class, EDUCATOR);
        var worker = new PersonId(id);
        var details = Terms.details(
                national,
                "",
                asked.profession(),
                asked.payBand(),
                asked.team(),
                asked.site(),
                asked.hoursPerWeek(),
                asked.supervisor());
        var post = new PostId(entry.id("post"));
        return onRead(
                entry,
                worker,
                new StartPost(entry.actor(), entry.at(), worker, post, details, asked.stage(), asked.startsOn()));
    }

    Acceptance change(Entry entry, UUID id, WorkforceRequests.ChangePost asked) {
        door.require(entry, ChangePost.class, EDUCATOR);
        var worker = holderOf(entry, id);
        var details = Terms.details(
                national,
                "",
                asked.profession(),
                asked.payBand(),
                asked.team(),
                asked.site(),
                asked.hoursPerWeek(),
                asked.supervisor());
        return onRead(
                entry,
                worker,
                new ChangePost(entry.actor(), entry.at(), worker, new PostId(id), details, asked.effectiveOn()));
    }

    Acceptance end(Entry entry, UUID id, WorkforceRequests.EndPost asked) {
        door.require(entry, EndPost.class, EDUCATOR);
        var worker = holderOf(entry, id);
        return onRead(
                entry,
                worker,
                new EndPost(entry.actor(), entry.at(), worker, new PostId(id), asked.endedOn(), asked.reason()));
    }

    Acceptance stage(Entry entry, UUID id, WorkforceRequests.MoveStage asked) {
        door.require(entry, MoveStage.class, EDUCATOR);
        var worker = holderOf(entry, id);
        var reason = texts.seal(entry.tenant(), worker, entry.command(), "reason", asked.reason());
        if (requireNonNullElse(asked.correction(), false)) {
            return onRead(
                    entry,
                    worker,
                    new CorrectStage(entry.actor(), entry.at(), worker, new PostId(id), asked.stage(), reason));
        }
        if (asked.stage() == null) {
            throw Problem.badField("stage", "FIELD_REQUIRED", "Say which stage.")
                    .asException();
        }
        return onRead(
                entry,
                worker,
                new MoveStage(
                        entry.actor(),
                        entry.at(),
                        worker,
                        new PostId(id),
                        asked.stage(),
                        requireNonNullElse(asked.effectiveOn(), LondonDay.of(entry.at())),
                        requireNonNullElse(asked.workingTowards(), false),
                        reason,
                        Expected.elements(national)));
    }

    Acceptance education(Entry entry, UUID id, WorkforceRequests.RecordEducation asked) {
        door.require(entry, RecordEducation.class, EDUCATOR);
        var worker = new PersonId(id);
        return onRead(
                entry,
                worker,
                new RecordEducation(
                        entry.actor(),
                        entry.at(),
                        worker,
                        Terms.education(asked.education()),
                        requireNonNullElse(asked.asOf(), LondonDay.of(entry.at()))));
    }

    private Acceptance onRead(Entry entry, PersonId worker, Command command) {
        entry.requiredMatch();
        return door.send(entry, command, recordOf(worker), VaultStep.NONE);
    }

    private PersonId holderOf(Entry entry, UUID post) {
        return facts.founded(entry.tenant(), "post", post, WorkforceEvent.PostStarted.class)
                .worker();
    }
}
