package trellis.command.store;

/**
 * How the log is written.
 *
 * @param lanes threads with a transaction each; a tenant belongs to one
 * @param waitingPerLane how many jobs may wait before the answer is busy
 * @param largestBatch jobs in one transaction
 */
record LogSettings(int lanes, int waitingPerLane, int largestBatch) {
    static final LogSettings DEFAULT = new LogSettings(4, 1_024, 256);
}
