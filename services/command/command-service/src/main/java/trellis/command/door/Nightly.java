package trellis.command.door;

/** Something that the service does once at start and soon after each midnight in London. Done twice it is done once. */
public interface Nightly extends Runnable {
    /** Stable, for the scheduler's table. */
    String name();
}
