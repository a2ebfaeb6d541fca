/** The regions, systems and trusts as they stand, and the first people of a trust. */
@NullMarked
package trellis.web.organisations;

import org.jspecify.annotations.NullMarked;
