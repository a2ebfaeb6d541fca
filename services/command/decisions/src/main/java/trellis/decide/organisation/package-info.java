/** Who may record organisations, people, accounts and role grants. */
@NullMarked
package trellis.decide.organisation;

import org.jspecify.annotations.NullMarked;
