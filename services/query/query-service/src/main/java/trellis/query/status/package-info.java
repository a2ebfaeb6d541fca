/** How far each view has come, and which stands still. */
@NullMarked
package trellis.query.status;

import org.jspecify.annotations.NullMarked;
