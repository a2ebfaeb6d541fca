@NullMarked
package trellis.codec;

import org.jspecify.annotations.NullMarked;
