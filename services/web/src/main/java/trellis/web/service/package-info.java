/** What the command and the query service are asked, with the visitor's own token. */
@NullMarked
package trellis.web.service;

import org.jspecify.annotations.NullMarked;
