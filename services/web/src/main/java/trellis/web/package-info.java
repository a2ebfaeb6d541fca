/** The pages; holds no data of its own. */
@NullMarked
package trellis.web;

import org.jspecify.annotations.NullMarked;
