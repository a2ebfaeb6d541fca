/** What a room may never import, and the proof that each rule would notice. */
@NullMarked
package trellis.acceptance.rooms;

import org.jspecify.annotations.NullMarked;
