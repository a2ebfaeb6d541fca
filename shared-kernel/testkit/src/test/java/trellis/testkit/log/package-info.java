@NullMarked
package trellis.testkit.log;

import org.jspecify.annotations.NullMarked;
