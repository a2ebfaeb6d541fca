/** The framework as the pages show it. */
@NullMarked
package trellis.web.framework;

import org.jspecify.annotations.NullMarked;
