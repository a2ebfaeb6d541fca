/** What a person sees first, by role. */
@NullMarked
package trellis.web.home;

import org.jspecify.annotations.NullMarked;
