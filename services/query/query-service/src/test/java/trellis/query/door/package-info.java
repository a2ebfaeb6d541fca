@NullMarked
package trellis.query.door;

import org.jspecify.annotations.NullMarked;
