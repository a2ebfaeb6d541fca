package trellis.decide.workforce;

import trellis.language.PersonId;
import trellis.language.organisation.GrantId;
import trellis.language.workforce.PostId;

/**
 * A good row of a sheet without its personal data: the door knows whose employee number it is.
 *
 * @param worker whom the employee number belongs to, or a new id
 * @param post id for a post that may have to start
 * @param grant id for a role grant that may be needed
 * @param nameChanged the sheet gives another name than the vault
 */
public record SheetEntry(PersonId worker, PostId post, GrantId grant, boolean nameChanged, RowFacts facts) {}
