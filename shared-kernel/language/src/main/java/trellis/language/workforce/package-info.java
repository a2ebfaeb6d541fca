/** Support workers, their posts and their education. */
@NullMarked
package trellis.language.workforce;

import org.jspecify.annotations.NullMarked;
