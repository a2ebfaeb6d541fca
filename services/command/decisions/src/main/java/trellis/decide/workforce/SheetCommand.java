package trellis.decide.workforce;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import trellis.decide.Command;
import trellis.language.Digest;
import trellis.language.PersonId;
import trellis.language.workforce.ImportId;

/** What an educator may ask of a sheet of workers. */
public sealed interface SheetCommand extends Command {
    ImportId sheet();

    /**
     * Applies the good rows of a sheet; what the register says already changes nothing. Judged against the register as
     * it stands now, not as it stood at the dry run.
     *
     * @param file digest of the sheet's bytes
     * @param rowsRead rows with anything in them, refused ones included
     * @param rowsRefused rows left out because of a problem
     */
    record ApplySheet(
            PersonId actor,
            Instant at,
            ImportId sheet,
            Digest file,
            int rowsRead,
            int rowsRefused,
            List<SheetEntry> entries)
            implements SheetCommand {
        public ApplySheet {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Takes back what the sheet caused, by further facts, leaving alone those workers on whom later facts build.
     *
     * @param touched the workers that the sheet's own facts speak of, which stay the same for ever: read by the door
     */
    record UndoImport(PersonId actor, Instant at, ImportId sheet, Set<PersonId> touched) implements SheetCommand {
        public UndoImport {
            touched = Set.copyOf(touched);
        }
    }
}
