/** Serves a trust's scoping returns: its register as it stood when it was frozen. */
@NullMarked
package trellis.query.scoping;

import org.jspecify.annotations.NullMarked;
