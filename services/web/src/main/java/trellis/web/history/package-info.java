/** Who signed what, when, on which evidence. */
@NullMarked
package trellis.web.history;

import org.jspecify.annotations.NullMarked;
