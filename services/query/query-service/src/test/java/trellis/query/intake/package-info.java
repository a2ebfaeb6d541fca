@NullMarked
package trellis.query.intake;

import org.jspecify.annotations.NullMarked;
