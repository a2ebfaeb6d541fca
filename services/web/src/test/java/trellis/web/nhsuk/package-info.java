/** The fragments held against the fixtures that nhsuk-frontend ships. */
@NullMarked
package trellis.web.nhsuk;

import org.jspecify.annotations.NullMarked;
