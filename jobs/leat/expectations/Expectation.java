package leat.expectations;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * One rule that the data is expected to keep.
 *
 * @param name unique among the expectations of a pipeline; the reason of rows that fail it
 * @param rule what is checked
 * @param columns of the contract that it is about, in the order given
 * @param otherwise what happens where it is not met
 * @param tolerance share of the rows that may fail, 0 to 1
 * @param message the user's own words, or null
 */
public record Expectation(
    String name,
    Rule rule,
    List<String> columns,
    Otherwise otherwise,
    double tolerance,
    String message)
    implements Serializable {
  /** Copies the list. */
  public Expectation {
    columns = List.copyOf(columns);
  }

  /** The rule's name in the config; part of what an output was made from. */
  @JsonProperty("kind")
  public String kind() {
    return rule.kind();
  }

  /** Whether rows that fail are quarantined. */
  public boolean rejects() {
    return otherwise != Otherwise.WARN;
  }

  /** How many of so many rows may fail; in decimals, so that 0.1 % of 1,000 is 1. */
  public long allowed(long checked) {
    return BigDecimal.valueOf(tolerance)
        .multiply(BigDecimal.valueOf(checked))
        .setScale(0, RoundingMode.FLOOR)
        .longValueExact();
  }
}
