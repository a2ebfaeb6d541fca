@NullMarked
package trellis.testkit;

import org.jspecify.annotations.NullMarked;
