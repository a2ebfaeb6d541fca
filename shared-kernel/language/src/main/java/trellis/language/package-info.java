/** The published language: the words that every room shares. */
@NullMarked
package trellis.language;

import org.jspecify.annotations.NullMarked;
