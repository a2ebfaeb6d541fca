/** Serves a trust's figures, once or as they change. */
@NullMarked
package trellis.query.trustdashboard;

import org.jspecify.annotations.NullMarked;
