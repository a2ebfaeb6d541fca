/** Takes a trust's agreements to share its figures. */
@NullMarked
package trellis.command.privacy;

import org.jspecify.annotations.NullMarked;
