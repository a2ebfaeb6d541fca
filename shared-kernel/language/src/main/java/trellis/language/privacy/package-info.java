/** Facts about what may be known of people, by whom and until when. */
@NullMarked
package trellis.language.privacy;

import org.jspecify.annotations.NullMarked;
