@NullMarked
package trellis.command.relay;

import org.jspecify.annotations.NullMarked;
