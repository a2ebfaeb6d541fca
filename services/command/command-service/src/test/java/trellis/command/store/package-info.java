@NullMarked
package trellis.command.store;

import org.jspecify.annotations.NullMarked;
