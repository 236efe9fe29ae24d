package leat.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import leat.contract.ColumnType;
import leat.model.OneHot;

/**
 * The text of a category; graphs hold the column, and look up the code in one step.
 *
 * @param column it is the text of
 * @param filled what stands for a missing one, or null
 */
record Text(String column, String filled) {
  /** From here on a double does not hold each whole number. */
  private static final long EXACT = 1L << 53;

  /** The text that is never missing; the first that says what stands for a missing one decides. */
  Text filled(String value) {
    return filled == null ? new Text(column, value) : this;
  }

  /** The code that the categories give it. */
  Tensor code(OneHot step, Inputs inputs) throws Inexpressible {
    long unseen = step.other() == null ? -1 : step.categories().size() - 1;
    long missing = filled == null ? unseen : code(step, filled, unseen);
    return inputs.type(column) == ColumnType.STRING
        ? ofText(step, inputs.column(column), unseen, missing)
        : ofNumber(step, inputs, unseen, missing);
  }

  private static long code(OneHot step, String text, long unseen) {
    int found = step.categories().indexOf(text);
    return found < 0 ? unseen : found;
  }

  private Tensor ofText(OneHot step, Tensor input, long unseen, long missing) throws Inexpressible {
    List<String> texts = new ArrayList<>(step.categories());
    if (texts.contains(InputForm.MISSING_TEXT)) {
      throw new Inexpressible(
          "a category of column " + column + " is U+FDD0, which stands for a missing text");
    }
    texts.add(InputForm.MISSING_TEXT);
    long[] codes = new long[texts.size()];
    for (int i = 0; i < codes.length - 1; i++) {
      codes[i] = i;
    }
    codes[codes.length - 1] = missing;
    return Lookup.of(Constants.texts(texts), codes, unseen, input);
  }

  private Tensor ofNumber(OneHot step, Inputs inputs, long unseen, long missing)
      throws Inexpressible {
    Map<Double, Long> codes = new LinkedHashMap<>();
    for (int i = 0; i < step.categories().size(); i++) {
      Double number = number(step.categories().get(i), inputs.type(column));
      if (number != null) {
        codes.put(number, (long) i);
      }
    }
    // what is looked up must not be empty
    codes.put(Double.NaN, missing);
    double[] numbers = codes.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    long[] found = codes.values().stream().mapToLong(Long::longValue).toArray();
    return Lookup.of(Constants.doubles(numbers), found, unseen, inputs.column(column));
  }

  /** The number that has this text in a column of that type; null: none has. */
  private Double number(String text, ColumnType type) throws Inexpressible {
    if (type == ColumnType.BOOLEAN) {
      return text.equals("true") ? Double.valueOf(1) : text.equals("false") ? 0.0 : null;
    }
    if (!text.matches("0|-?[1-9][0-9]{0,18}")) {
      return null;
    }
    double number = Double.parseDouble(text);
    if (Math.abs(number) >= EXACT && type == ColumnType.LONG) {
      throw new Inexpressible(
          "category %s of column %s is a whole number that a double does not tell from the next"
              .formatted(text, column));
    }
    return number;
  }
}
