@NullMarked
package trellis.command.workforce;

import org.jspecify.annotations.NullMarked;
