/** What a trust's scoping return says: its register as it stood when it was frozen. */
@NullMarked
package trellis.project.scoping;

import org.jspecify.annotations.NullMarked;
