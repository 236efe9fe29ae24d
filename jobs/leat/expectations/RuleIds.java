package leat.expectations;

import java.util.List;
import java.util.stream.IntStream;

/** Where the rules of one kind stand among the expectations. */
public final class RuleIds {
  private RuleIds() {}

  /** The positions, ascending. */
  public static int[] of(List<Expectation> expectations, Class<? extends Rule> kind) {
    return IntStream.range(0, expectations.size())
        .filter(id -> kind.isInstance(expectations.get(id).rule()))
        .toArray();
  }
}
