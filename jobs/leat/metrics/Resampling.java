package leat.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

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

  ScoreCounts groups(ScoreCounts counts, double threshold) {
    return counts.scores().length <= MOST_GROUPS
        ? counts
        : MergedScores.of(counts, GROUPS, threshold);
  }

  /**
   * What is found of each resample, each with its own random numbers.
   *
   * <p>Their seeds are drawn, too: SplittableRandom's numbers of seeds that are a multiple of its
   * step apart are the same ones, shifted.
   */
  <T> List<T> draw(Function<SplittableRandom, T> figures) {
    long[] seeds = new SplittableRandom(seed).longs(count).toArray();
    return Arrays.stream(seeds)
        .parallel()
        .mapToObj(own -> figures.apply(new SplittableRandom(own)))
        .toList();
  }
}
