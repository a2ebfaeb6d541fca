package trellis.language.workforce;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.Digest;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.Sealed;
import trellis.language.Stage;
import trellis.language.Tag;

/** Everything that can have happened to a support worker's employment in one trust. */
public sealed interface WorkforceEvent extends DomainEvent {

    /** Name and employee number lie in the trust's vault. */
    record WorkerRegistered(PersonId worker, @Nullable ImportId sheet, Instant occurredAt) implements WorkforceEvent {}

    record PostStarted(
            PostId post,
            PersonId worker,
            PostDetails details,
            LocalDate startsOn,
            @Nullable ImportId sheet,
            Instant occurredAt)
            implements WorkforceEvent {}

    record PostChanged(
            PostId post,
            PersonId worker,
            PostDetails details,
            LocalDate effectiveOn,
            @Nullable ImportId sheet,
            Instant occurredAt)
            implements WorkforceEvent {}

    /** @param endedOn the last day in post */
    record PostEnded(
            PostId post,
            PersonId worker,
            LocalDate endedOn,
            PostEndReason reason,
            @Nullable ImportId sheet,
            Instant occurredAt)
            implements WorkforceEvent {}

    /** A post that ended is open again: the end was taken back. */
    record PostReopened(
            PostId post, PersonId worker, @Nullable ImportId sheet, Instant occurredAt) implements WorkforceEvent {}

    /** @param stage null when the stage is not set */
    record StageSet(
            PostId post,
            PersonId worker,
            @Nullable Stage stage,
            LocalDate effectiveOn,
            StageBasis basis,
            PersonId approver,
            @Nullable Sealed reason,
            @Nullable ImportId sheet,
            Instant occurredAt)
            implements WorkforceEvent {}

    record EducationRecorded(
            PersonId worker,
            Education education,
            LocalDate asOf,
            @Nullable ImportId sheet,
            Instant occurredAt) implements WorkforceEvent {}

    /** A sheet was applied. The facts that it caused carry its id. */
    record SheetImported(
            ImportId sheet,
            Digest file,
            int rowsRead,
            int workersRegistered,
            int workersChanged,
            int rowsUnchanged,
            int rowsRefused,
            Instant occurredAt)
            implements WorkforceEvent {}

    /** What the sheet caused was taken back by further facts, except what later facts build on. */
    record ImportUndone(ImportId sheet, List<PersonId> leftAlone, Instant occurredAt) implements WorkforceEvent {
        public ImportUndone {
            leftAlone = List.copyOf(leftAlone);
        }
    }

    /** The registration was a mistake: the worker no longer counts. Only while nothing builds on it. */
    record RegistrationWithdrawn(PersonId worker, @Nullable ImportId sheet, Instant occurredAt)
            implements WorkforceEvent {}

    @Override
    default Set<Tag> tags() {
        return with(
                Tag.register(),
                switch (this) {
                    case WorkerRegistered e -> tagged(e.worker(), e.sheet());
                    case PostStarted e -> with(new Tag("post", e.post().toString()), tagged(e.worker(), e.sheet()));
                    case PostChanged e -> tagged(e.worker(), e.sheet());
                    case PostEnded e -> tagged(e.worker(), e.sheet());
                    case PostReopened e -> tagged(e.worker(), e.sheet());
                    case StageSet e -> tagged(e.worker(), e.sheet());
                    case EducationRecorded e -> tagged(e.worker(), e.sheet());
                    case RegistrationWithdrawn e -> tagged(e.worker(), e.sheet());
                    case SheetImported e -> Set.of(importOf(e.sheet()));
                    case ImportUndone e -> Set.of(importOf(e.sheet()));
                });
    }

    private static Set<Tag> tagged(PersonId worker, @Nullable ImportId sheet) {
        return sheet == null ? Set.of(Tag.worker(worker)) : Set.of(Tag.worker(worker), importOf(sheet));
    }

    private static Set<Tag> with(Tag tag, Set<Tag> tags) {
        return Stream.concat(Stream.of(tag), tags.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** All that one sheet caused. */
    static Tag importOf(ImportId sheet) {
        return new Tag("import", sheet.toString());
    }
}
