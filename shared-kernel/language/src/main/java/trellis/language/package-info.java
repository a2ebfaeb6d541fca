/** The published language: names for facts and values, and nothing else. */
@NullMarked
package trellis.language;

import org.jspecify.annotations.NullMarked;
