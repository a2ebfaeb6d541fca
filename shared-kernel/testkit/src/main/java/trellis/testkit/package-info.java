/** What the tests of every room share. */
@NullMarked
package trellis.testkit;

import org.jspecify.annotations.NullMarked;
