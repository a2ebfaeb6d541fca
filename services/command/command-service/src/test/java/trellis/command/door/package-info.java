@NullMarked
package trellis.command.door;

import org.jspecify.annotations.NullMarked;
