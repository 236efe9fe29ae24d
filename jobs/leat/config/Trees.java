package leat.config;

import com.typesafe.config.ConfigValue;
import java.util.List;

/** What the settings of trees have in common. */
final class Trees {
  /** Most trees of a model. */
  static final int MOST = 10_000;

  /** Most leaves of a tree. */
  static final int MOST_LEAVES = 65_536;

  /** Most splits between root and leaf. */
  static final int DEEPEST = 60;

  /** Shares above 0. */
  static final Kind<List<Double>> SHARE = Kind.list(Trees::share);

  private Trees() {}

  private static Double share(ConfigValue value) throws Unfit {
    double share = Kind.number(0, 1).read(value);
    if (share == 0) {
      throw new Unfit("must be above 0, and at most 1");
    }
    return share;
  }

  /** Whole numbers within bounds, as doubles for {@link Combinations}. */
  static Kind<List<Double>> whole(int min, int max) {
    Kind<Long> whole = Kind.whole(min, max);
    return Kind.list(value -> whole.read(value).doubleValue());
  }
}
