/** Serves regions, systems, trusts and professions as they stand on a day. */
@NullMarked
package trellis.query.organisations;

import org.jspecify.annotations.NullMarked;
