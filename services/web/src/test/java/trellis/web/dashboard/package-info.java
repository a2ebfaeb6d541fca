@NullMarked
package trellis.web.dashboard;

import org.jspecify.annotations.NullMarked;
