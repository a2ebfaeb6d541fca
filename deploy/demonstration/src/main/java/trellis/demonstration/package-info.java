/** An invented story under real organisation names, told as commands in order. */
@NullMarked
package trellis.demonstration;

import org.jspecify.annotations.NullMarked;
