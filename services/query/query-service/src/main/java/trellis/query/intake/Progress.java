package trellis.query.intake;

/** How far a delivery brought the views of one tenant. */
public sealed interface Progress {
    /** Every view that moves has everything that was delivered. */
    record Folded() implements Progress {}

    /**
     * Facts are missing between what a view has and what was delivered.
     *
     * @param after the last position that the view has
     */
    record Gap(long after) implements Progress {}
}
