/** What every page is made of: layout, forms, words. */
@NullMarked
package trellis.web.page;

import org.jspecify.annotations.NullMarked;
