package trellis.query.intake;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import trellis.language.TenantId;

/**
 * Makes one view of one tenant anew: the intake's own fold fills tables beside those that serve, an independent fold of
 * the log must come to the same, and one transaction puts the new rows in the place of the old ones, which are kept.
 * Ended at any moment, it goes on from its own checkpoint when it is asked again.
 */
public final class Rebuild {
    private static final int PAGE = 1_000;

    /**
     * @param position up to where the view was made anew
     * @param compared up to where an independent fold of the log came to the same rows
     * @param rows that it now has
     * @param different how many of them, or of those before, the other did not have
     */
    public record Outcome(
            TenantId tenant, String projection, long position, long compared, long rows, long different) {}

    /** Told how far it is, by the thread that works. */
    public interface Progress {
        Progress SILENT = new Progress() {
            @Override
            public void folded(long position, long head) {}

            @Override
            public void compares(long position) {}
        };

        /** @param head where the log ended when it was last asked */
        void folded(long position, long head);

        /** What was folded up to here is about to be compared. */
        void compares(long position);
    }

    private final Map<String, ProjectionBinding<?, ?>> bindings;
    private final Sides sides;
    private final ProjectionRunner runner;
    private final IndependentFold independent;
    private final Feed feed;

    /** @param runner that folds beside what serves */
    Rebuild(
            Map<String, ProjectionBinding<?, ?>> bindings,
            Sides sides,
            ProjectionRunner runner,
            IndependentFold independent,
            Feed feed) {
        this.bindings = Map.copyOf(bindings);
        this.sides = sides;
        this.runner = runner;
        this.independent = independent;
        this.feed = feed;
    }

    /**
     * @throws RebuildRefused when a fact cannot be folded, when the independent fold comes to other rows, or when what an
     *     earlier rebuild replaced is still kept: what serves is as it was
     * @throws FeedUnavailable when the log cannot be asked: asked again, it goes on from there
     * @throws IllegalArgumentException when there is no such view
     */
    public Outcome of(String projection, TenantId tenant, Progress progress) {
        var binding = binding(projection);
        var tables = binding.table().tables();
        var version = binding.fold().version();
        if (sides.kept(tenant, projection).isPresent()) {
            throw new RebuildRefused("what an earlier rebuild replaced is still kept: let go of it first");
        }
        sides.begin(tenant, projection, version, tables);
        fill(tenant, projection, feed.heads().getOrDefault(tenant, 0L), progress);
        var compared = compare(binding, tenant, progress);
        fill(tenant, projection, feed.heads().getOrDefault(tenant, 0L), progress);
        // What the view folds meanwhile is brought over while it is held.
        var made = sides.place(
                tenant, projection, version, tables, standing -> fill(tenant, projection, standing, progress));
        return new Outcome(tenant, projection, made.position(), compared, made.rows(), made.different());
    }

    /** Lets go of what a rebuild replaced. @return how many rows were kept */
    public long letGo(String projection, TenantId tenant) {
        return sides.letGo(tenant, projection, binding(projection).table().tables());
    }

    /** How far the view is made anew; empty when nobody began, or it was finished. */
    public Optional<Checkpoint> underWay(String projection, TenantId tenant) {
        return sides.beside(tenant, projection);
    }

    /** What was replaced, as it stood then; empty when nothing was, or it was let go of. */
    public Optional<Checkpoint> kept(String projection, TenantId tenant) {
        return sides.kept(tenant, projection);
    }

    private void fill(TenantId tenant, String projection, long upTo, Progress progress) {
        for (var position = position(tenant, projection); position < upTo; position = position(tenant, projection)) {
            var page = feed.page(tenant, position, PAGE);
            if (page.isEmpty()) {
                throw new FeedUnavailable("the log of " + tenant + " ends at " + position + ", before " + upTo);
            }
            runner.deliver(tenant, page, Set.of(projection));
            progress.folded(page.getLast().position(), Math.max(page.getLast().position(), upTo));
        }
    }

    private long position(TenantId tenant, String projection) {
        var standing = sides.beside(tenant, projection)
                .orElseThrow(() -> new RebuildRefused("another rebuild has finished it"));
        var parked = standing.parked();
        if (parked != null) {
            throw new RebuildRefused("the fact at " + parked.position() + ": " + parked.because());
        }
        return standing.position();
    }

    private <K, R> long compare(ProjectionBinding<K, R> binding, TenantId tenant, Progress progress) {
        var projection = binding.fold().name();
        var tables = binding.table().tables();
        progress.compares(position(tenant, projection));
        var made = sides.made(tenant, projection, tables)
                .orElseThrow(() -> new RebuildRefused("another rebuild has finished it"));
        var byTheLog = independent.of(binding, tenant, made.position(), Digest.most(made.digests()));
        var difference = Digest.difference(made.digests(), byTheLog);
        if (!difference.isEmpty()) {
            sides.discard(tenant, projection, tables);
            throw new RebuildRefused("an independent fold of the log comes to other rows: " + difference);
        }
        return made.position();
    }

    private ProjectionBinding<?, ?> binding(String projection) {
        var binding = bindings.get(projection);
        if (binding == null) {
            throw new IllegalArgumentException("no view is called " + projection);
        }
        return binding;
    }
}
