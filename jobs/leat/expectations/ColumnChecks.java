package leat.expectations;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import leat.contract.Column;
import leat.contract.Contract;

/**
 * The checks of one column's values.
 *
 * @param column its position in the contract
 * @param ifMissing ids of the rules that a missing value fails
 * @param ids of the checks
 * @param checks of values that are there
 */
record ColumnChecks(int column, int[] ifMissing, int[] ids, ValueCheck[] checks) {
  private static final int[] NONE = {};

  /** Those of every column that has any. */
  static ColumnChecks[] of(Contract contract, List<Expectation> expectations, Instant moment) {
    return IntStream.range(0, contract.columns().size())
        .mapToObj(i -> of(contract.columns().get(i), i, expectations, moment))
        .filter(checks -> checks.ifMissing.length + checks.ids.length > 0)
        .toArray(ColumnChecks[]::new);
  }

  private static ColumnChecks of(
      Column column, int position, List<Expectation> expectations, Instant moment) {
    int[] all =
        IntStream.of(RuleIds.of(expectations, Rule.OfValue.class))
            .filter(id -> expectations.get(id).columns().contains(column.name()))
            .toArray();
    int[] ids = IntStream.of(all).filter(id -> !isNotNull(expectations.get(id))).toArray();
    ValueCheck[] checks =
        IntStream.of(ids)
            .mapToObj(id -> (Rule.OfValue) expectations.get(id).rule())
            .map(rule -> ValueCheck.of(rule, column, moment))
            .toArray(ValueCheck[]::new);
    int[] ifMissing = IntStream.of(all).filter(id -> isNotNull(expectations.get(id))).toArray();
    return new ColumnChecks(position, ifMissing, ids, checks);
  }

  private static boolean isNotNull(Expectation expectation) {
    return expectation.rule() instanceof Rule.NotNull;
  }

  /** The ids of what a value fails, in order. */
  int[] failing(Object value) {
    if (value == null) {
      return ifMissing;
    }
    int[] failed = NONE;
    for (int i = 0; i < checks.length; i++) {
      if (!checks[i].keeps(value)) {
        failed = Arrays.copyOf(failed, failed.length + 1);
        failed[failed.length - 1] = ids[i];
      }
    }
    return failed;
  }
}
