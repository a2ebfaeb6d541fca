/** The framework's editions: published into the national log at start, from the file that the service carries. */
@NullMarked
package trellis.command.catalogue;

import org.jspecify.annotations.NullMarked;
