/** Where old shapes end: each step turns the JSON of one version into that of the next. */
@NullMarked
package trellis.codec.upcast;

import org.jspecify.annotations.NullMarked;
