package leat.metrics;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The bootstrap with Poisson weights: each row is drawn zero, one or more times, on average once.
 *
 * <p>J. A. Hanley and B. MacGibbon, Creating non-parametric bootstrap samples using Poisson
 * frequencies, 2006. Rows of the same score and class are drawn together, as their sum is Poisson's
 * too; so the rows' order and partitions do not matter, and the same rows and seed give the same
 * bits. Of more than {@value #MOST_GROUPS} distinct scores neighbours are drawn together, in
 * {@value #GROUPS} groups of about equally many rows.
 *
 * @param count of resamples, at least 40
 * @param seed of the draws
 */
public record Resampling(int count, long seed) {
  private static final int MOST_GROUPS = 10_000;
  private static final int GROUPS = 1_000;
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  ScoreCounts groups(ScoreCounts counts, double threshold) {
    return counts.scores().length <= MOST_GROUPS
        ? counts
        : MergedScores.of(counts, GROUPS, threshold);
  }

  /** What is found of each resample, each with its own random numbers. */
  <T> List<T> draw(Function<SplittableRandom, T> figures) {
    return IntStream.range(0, count)
        .parallel()
        .mapToObj(i -> figures.apply(new SplittableRandom(seed + i * GOLDEN)))
        .toList();
  }
}
