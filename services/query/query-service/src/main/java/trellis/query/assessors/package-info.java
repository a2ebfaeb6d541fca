/** Serves who may assess and sign, and why not. */
@NullMarked
package trellis.query.assessors;

import org.jspecify.annotations.NullMarked;
