/** The story, judged by the real deciders. */
@NullMarked
package trellis.demonstration;

import org.jspecify.annotations.NullMarked;
