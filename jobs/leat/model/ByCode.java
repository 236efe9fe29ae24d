package leat.model;

import java.util.List;

/** A number that was learned for each category of a code, and one for none of them. */
public sealed interface ByCode extends Step permits CodeNumber, TargetEncode {
  /** A code. */
  String input();

  /** One number per category, in index order. */
  List<Double> numbers();

  /** The number of an unseen or missing category. */
  double otherwise();

  @Override
  default List<String> inputs() {
    return List.of(input());
  }

  @Override
  default List<Kind> reads() {
    return List.of(Kind.CODE);
  }

  @Override
  default Kind makes() {
    return Kind.NUMBER;
  }

  @Override
  default RowValue compile(RowValues values) {
    RowValue.OfNumber from = values.number(input());
    double[] byCode = numbers().stream().mapToDouble(Double::doubleValue).toArray();
    double none = otherwise();
    RowValue.OfNumber number =
        row -> {
          int code = (int) from.of(row);
          return code < 0 || code >= byCode.length ? none : byCode[code];
        };
    return number;
  }
}
