/** Names and written words, opened with the visitor's own right to see them. */
@NullMarked
package trellis.web.people;

import org.jspecify.annotations.NullMarked;
