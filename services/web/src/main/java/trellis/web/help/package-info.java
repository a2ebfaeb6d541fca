/** Help, and what the product says about itself. */
@NullMarked
package trellis.web.help;

import org.jspecify.annotations.NullMarked;
