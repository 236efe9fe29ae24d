package leat.expectations;

import java.util.Arrays;
import java.util.List;

/** How two values compare. */
public enum Operator {
  /** Smaller. */
  LESS("<"),
  /** Smaller or equal. */
  AT_MOST("<="),
  /** Equal. */
  EQUAL("="),
  /** Greater or equal. */
  AT_LEAST(">="),
  /** Greater. */
  GREATER(">"),
  /** Not equal. */
  DIFFERENT("!=");

  private final String sign;

  Operator(String sign) {
    this.sign = sign;
  }

  /** How it is written. */
  public String sign() {
    return sign;
  }

  /** How all of them are written. */
  public static List<String> signs() {
    return Arrays.stream(values()).map(Operator::sign).toList();
  }

  /** The operator of a sign. */
  public static Operator of(String sign) {
    return values()[signs().indexOf(sign)];
  }

  /** Whether it asks for an order, and not for equality alone. */
  public boolean orders() {
    return this != EQUAL && this != DIFFERENT;
  }

  /** Whether it holds where a comparison gave a negative number, zero or a positive number. */
  public boolean holds(int comparison) {
    return switch (this) {
      case LESS -> comparison < 0;
      case AT_MOST -> comparison <= 0;
      case EQUAL -> comparison == 0;
      case AT_LEAST -> comparison >= 0;
      case GREATER -> comparison > 0;
      case DIFFERENT -> comparison != 0;
    };
  }
}
