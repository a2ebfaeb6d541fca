@NullMarked
package trellis.language;

import org.jspecify.annotations.NullMarked;
