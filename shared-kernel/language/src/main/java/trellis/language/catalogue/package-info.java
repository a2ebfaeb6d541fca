/** Framework editions: domains, elements and what each stage expects. */
@NullMarked
package trellis.language.catalogue;

import org.jspecify.annotations.NullMarked;
