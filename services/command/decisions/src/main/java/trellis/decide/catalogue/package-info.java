/** Who may publish an edition of the framework, and that it never changes. */
@NullMarked
package trellis.decide.catalogue;

import org.jspecify.annotations.NullMarked;
