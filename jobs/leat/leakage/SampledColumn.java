package leat.leakage;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of one column in the rows of a sample; texts are kept once. */
public final class SampledColumn implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_TEXT = 80;

  /** What the values are. */
  public enum Type {
    /** Any numbers. */
    NUMBER,
    /** Whole numbers. */
    WHOLE,
    /** Texts. */
    TEXT,
    /** Days since 1970. */
    DATE,
    /** Seconds since 1970. */
    TIMESTAMP
  }

  private final String name;
  private final Type type;
  private double[] values = new double[64];
  private int size;
  private final List<String> texts = new ArrayList<>();
  private final Map<String, Integer> codes = new HashMap<>();

  /** An empty column. */
  public SampledColumn(String name, Type type) {
    this.name = name;
    this.type = type;
  }

  /** Adds a number; NaN is a missing one. */
  public void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value + 0.0;
  }

  /** Adds a text; null is a missing one. */
  public void add(String text) {
    add(text == null ? Double.NaN : code(shortened(text)));
  }

  private double code(String text) {
    Integer known = codes.putIfAbsent(text, texts.size());
    if (known == null) {
      texts.add(text);
      return texts.size() - 1;
    }
    return known;
  }

  /** Long texts are kept as their beginning and a hash of the whole. */
  private static String shortened(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    long hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = hash * 0x5851_F42D_4C95_7F2DL + text.charAt(i);
    }
    return text.substring(0, LONGEST_TEXT / 2) + "... " + Long.toHexString(hash);
  }

  void addAll(SampledColumn other) {
    for (int row = 0; row < other.size; row++) {
      if (type == Type.TEXT) {
        add(other.text(row));
      } else {
        add(other.values[row]);
      }
    }
  }

  /** The same values in another order. */
  void reorder(int[] order) {
    double[] reordered = new double[size];
    for (int row = 0; row < size; row++) {
      reordered[row] = values[order[row]];
    }
    values = reordered;
  }

  String name() {
    return name;
  }

  Type type() {
    return type;
  }

  int size() {
    return size;
  }

  /** The number, or the code of the text; NaN where it is missing. */
  double value(int row) {
    return values[row];
  }

  boolean missing(int row) {
    return Double.isNaN(values[row]);
  }

  /** The text of a row, or null. */
  String text(int row) {
    return missing(row) ? null : texts.get((int) values[row]);
  }

  /** The different texts, by their codes. */
  List<String> texts() {
    return texts;
  }

  /** The value of a row as people read it. */
  String shown(int row) {
    if (missing(row)) {
      return "(missing)";
    }
    double value = values[row];
    return switch (type) {
      case TEXT -> text(row);
      case NUMBER -> Double.toString(value);
      case WHOLE -> Long.toString((long) value);
      case DATE -> LocalDate.ofEpochDay((long) value).toString();
      case TIMESTAMP -> Instant.ofEpochMilli(Math.round(value * 1e3)).toString();
    };
  }
}
