/** A real browser for the stories, and what every page is held against. */
@NullMarked
package trellis.acceptance.browser;

import org.jspecify.annotations.NullMarked;
