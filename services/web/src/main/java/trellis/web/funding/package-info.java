/** Where each penny is: the funder's desk, the recipient's, and the trail for whoever checks. */
@NullMarked
package trellis.web.funding;

import org.jspecify.annotations.NullMarked;
