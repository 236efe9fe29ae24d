package leat.leakage;

import java.util.List;
import java.util.Locale;
import leat.leakage.Finding.Example;
import leat.leakage.Sides.Crossing;

/** Accuses rows that stand on both sides of the split. */
final class SplitFindings {
  private static final double LEAST_SHARE = 0.01;

  /** Some rows are equal by chance, where what tells them apart is missing. */
  private static final double LEAST_IDENTICAL = 0.05;

  /** Where rows have few different values, equal ones are no wonder. */
  private static final double LEAST_DISTINCT = 0.2;

  private final LeakageRules rules;

  SplitFindings(LeakageRules rules) {
    this.rules = rules;
  }

  /** Of what has several rows, such as {@code group household}. */
  List<Finding> entities(String name, Sides sides) {
    Crossing crossing = sides.crossing();
    if (crossing.share() < LEAST_SHARE) {
      return List.of();
    }
    String evidence =
        text(
            "%s of the validation and test rows (%,d of %,d) have the same %s as a training row: a"
                + " model that knows them by heart looks better than it is. Use split.by = group, with"
                + " role = group",
            ColumnFindings.percent(crossing.share()),
            crossing.crossing(),
            crossing.heldOut(),
            name);
    return List.of(finding(Leak.ENTITY, name, crossing, evidence));
  }

  /** Of equal features and label. */
  List<Finding> identical(Sides sides) {
    Crossing crossing = sides.crossing();
    boolean isNoWonder = crossing.distinct() < LEAST_DISTINCT * crossing.rows();
    if (crossing.share() < LEAST_IDENTICAL || isNoWonder) {
      return List.of();
    }
    String evidence =
        text(
            "%s of the validation and test rows (%,d of %,d that have half of their values or more) equal"
                + " a training row in all features and the label, as when rows were copied before the split. Use clean.deduplicate, or"
                + " split.by = group with a group that holds copies together",
            ColumnFindings.percent(crossing.share()), crossing.crossing(), crossing.heldOut());
    return List.of(finding(Leak.IDENTICAL_ROWS, null, crossing, evidence));
  }

  private Finding finding(Leak leak, String name, Crossing crossing, String evidence) {
    List<Example> examples =
        crossing.examples().stream()
            .map(pair -> new Example(pair[0], null, 0, "as training row " + pair[1]))
            .toList();
    return new Finding(leak, rules.verdict(leak), name, crossing.share(), evidence, examples);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
