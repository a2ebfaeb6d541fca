@NullMarked
package trellis.command.vault;

import org.jspecify.annotations.NullMarked;
