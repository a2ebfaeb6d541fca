/** Who is trusted with which duty about money, on which days. */
@NullMarked
package trellis.project.duties;

import org.jspecify.annotations.NullMarked;
