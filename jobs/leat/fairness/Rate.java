package leat.fairness;

import java.util.function.ToDoubleFunction;

/** A share of the rows of a group, by what came true and what was decided. */
enum Rate {
  /** Of all rows, those decided positive. */
  SELECTION(Outcomes::selected, Outcomes::weight),
  /** Of the positive rows, those decided positive. */
  TRUE_POSITIVE(Outcomes::truePositives, Outcomes::positives),
  /** Of the negative rows, those decided positive. */
  FALSE_POSITIVE(Outcomes::falsePositives, Outcomes::negatives),
  /** Of the rows decided positive, the positive ones. */
  PRECISION(Outcomes::truePositives, Outcomes::selected),
  /** Of all rows, the positive ones. */
  POSITIVE(Outcomes::positives, Outcomes::weight);

  private final ToDoubleFunction<Outcomes> part;
  private final ToDoubleFunction<Outcomes> whole;

  Rate(ToDoubleFunction<Outcomes> part, ToDoubleFunction<Outcomes> whole) {
    this.part = part;
    this.whole = whole;
  }

  /** The share; NaN of nothing. */
  double of(Outcomes outcomes) {
    return part.applyAsDouble(outcomes) / whole.applyAsDouble(outcomes);
  }
}
