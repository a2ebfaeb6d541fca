/** Serves who is trusted with which duty about money. */
@NullMarked
package trellis.query.duties;

import org.jspecify.annotations.NullMarked;
