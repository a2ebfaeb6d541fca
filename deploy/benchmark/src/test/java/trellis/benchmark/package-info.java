@NullMarked
package trellis.benchmark;

import org.jspecify.annotations.NullMarked;
