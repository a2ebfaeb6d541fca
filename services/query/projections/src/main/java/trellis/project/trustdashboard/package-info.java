/** A trust's figures, each with its rule, numerator and denominator. */
@NullMarked
package trellis.project.trustdashboard;

import org.jspecify.annotations.NullMarked;
