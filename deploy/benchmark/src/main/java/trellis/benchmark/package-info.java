/** How fast the engine is, each figure beside what the same machine gives without it. */
@NullMarked
package trellis.benchmark;

import org.jspecify.annotations.NullMarked;
