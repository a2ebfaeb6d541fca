package trellis.command.audit;

import static trellis.language.Role.AUDITOR;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import trellis.command.door.Caller;
import trellis.command.door.Cursor;
import trellis.command.door.Readers;
import trellis.command.vault.AuditQuestion;
import trellis.command.vault.NamedReads;
import trellis.command.vault.NamedReads.NamedRead;
import trellis.command.vault.RefusedAttempts;
import trellis.command.vault.RefusedAttempts.RefusedAttempt;
import trellis.language.PersonId;

/** The auditor's pages; nobody else reads them. */
@Component
class AuditReader {
    private final Readers readers;
    private final RefusedAttempts refused;
    private final NamedReads reads;

    AuditReader(Readers readers, RefusedAttempts refused, NamedReads reads) {
        this.readers = readers;
        this.refused = refused;
        this.reads = reads;
    }

    /** @param next cursor of the page after this, or null at the end */
    record Page<T>(List<T> rows, @Nullable String next) {
        /** @param found one more than fits, when there is more */
        static <T> Page<T> of(List<T> found, int limit, Function<T, UUID> id) {
            var rows = found.subList(0, Math.min(limit, found.size()));
            return new Page<>(rows, found.size() > limit ? Cursor.of(id.apply(rows.getLast())) : null);
        }
    }

    Page<RefusedAttempt> refused(
            Caller caller, AuditQuestion question, @Nullable String code, @Nullable UUID before, int limit) {
        readers.require(caller, "RefusedAttempts", AUDITOR);
        return Page.of(refused.page(caller.tenant(), question, code, before, limit + 1), limit, RefusedAttempt::id);
    }

    Page<NamedRead> reads(
            Caller caller, AuditQuestion question, @Nullable PersonId of, @Nullable UUID before, int limit) {
        readers.require(caller, "NamedReads", AUDITOR);
        return Page.of(reads.page(caller.tenant(), question, of, before, limit + 1), limit, NamedRead::id);
    }
}
