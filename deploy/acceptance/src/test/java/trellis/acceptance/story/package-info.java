/** Journeys through the running product, seen from outside: over HTTP and in a browser. */
@NullMarked
package trellis.acceptance.story;

import org.jspecify.annotations.NullMarked;
