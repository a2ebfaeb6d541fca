@NullMarked
package trellis.query.operator;

import org.jspecify.annotations.NullMarked;
