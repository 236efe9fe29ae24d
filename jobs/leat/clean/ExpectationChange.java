package leat.clean;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import leat.Json;
import leat.expectations.Expectation;
import leat.expectations.KeyRule;
import leat.expectations.Rule;
import leat.expectations.TableRule;

/**
 * Whether good rows keep changed expectations, and what came of them can be told without these
 * rows.
 *
 * <p>A good row failed no rule on rows that quarantines, and its values are as they were. So a rule
 * on rows that was there, on the same columns, is kept by it again, if the rule is the same or lets
 * more pass: then only rejected rows can fail, and all that is counted is known. This is true
 *
 * <ul>
 *   <li>of a rule that <b>quarantines or stops</b>; it may be made one that warns. Its name,
 *       tolerance and message say nothing about a row.
 *   <li>of a rule that <b>warns</b> only where no row failed it: else good rows did, and which of
 *       them are examples is not known any more.
 *   <li>of <b>range</b> and <b>length</b> with a bound that is gone or further out, of
 *       <b>one-of</b> with more values.
 *   <li>of <b>not-in-future</b>, as time only goes on; of <b>sql</b> unless it asks for the time or
 *       for chance.
 * </ul>
 *
 * <p>Expectations may be taken out. The number of rows is known without reading them. All other
 * rules on the table measure them, and rules on keys compare them with each other.
 */
final class ExpectationChange {
  private static final Pattern NOT_OF_THE_ROW =
      Pattern.compile(
          "(?i)\\b(current|now|today|yesterday|tomorrow|local|unix|curdate|rand|uuid|shuffle"
              + "|monotonically|spark|input|session|user|version|java|reflect|try_reflect)");

  private final JsonNode before;
  private final JsonNode results;

  /**
   * A change.
   *
   * @param before expectations as an earlier output has recorded them
   * @param results what came of them
   */
  ExpectationChange(JsonNode before, JsonNode results) {
    this.before = before;
    this.results = results;
  }

  /** Why they might not, in words; none: they do. */
  List<String> obstacles(List<Expectation> after) {
    List<String> obstacles = new ArrayList<>();
    for (Expectation expectation : after) {
      obstacle(expectation)
          .ifPresent(reason -> obstacles.add("expectation " + expectation.name() + ": " + reason));
    }
    return obstacles;
  }

  private Optional<String> obstacle(Expectation after) {
    if (after.rule() instanceof TableRule.RowCount) {
      return Optional.empty();
    }
    if (after.rule() instanceof TableRule) {
      return Optional.of("measures all rows");
    }
    if (after.rule() instanceof KeyRule) {
      return Optional.of("compares all rows");
    }
    JsonNode was = named(before, after.name());
    if (was.isMissingNode()) {
      return Optional.of("is new");
    }
    if (after.rule() instanceof Rule.Sql sql && NOT_OF_THE_ROW.matcher(sql.expression()).find()) {
      return Optional.of("may ask for more than the row");
    }
    return changed(was, after);
  }

  private Optional<String> changed(JsonNode was, Expectation after) {
    JsonNode is = Json.mapper().valueToTree(after);
    boolean same =
        was.path("kind").equals(is.path("kind")) && was.path("columns").equals(is.path("columns"));
    if (!same || !letsPass(was.path("rule"), is.path("rule"), after.rule())) {
      return Optional.of("is another one");
    }
    if (was.path("otherwise").asText().equals("warn")) {
      boolean kept = named(results, after.name()).path("failed").asLong(1) == 0;
      return kept ? Optional.empty() : Optional.of("fails on rows that stayed");
    }
    return Optional.empty();
  }

  private static boolean letsPass(JsonNode was, JsonNode is, Rule rule) {
    if (rule instanceof Rule.Range || rule instanceof Rule.Length) {
      return isFurther(was.path("min"), is.path("min"), -1)
          && isFurther(was.path("max"), is.path("max"), 1);
    }
    if (rule instanceof Rule.OneOf) {
      List<JsonNode> values = new ArrayList<>();
      is.path("values").forEach(values::add);
      List<JsonNode> allowed = new ArrayList<>();
      was.path("values").forEach(allowed::add);
      return values.containsAll(allowed);
    }
    return was.equals(is);
  }

  /** Whether a bound is gone, the same, or a number further out. */
  private static boolean isFurther(JsonNode was, JsonNode is, int direction) {
    if (is.isNull() || is.equals(was)) {
      return true;
    }
    Optional<BigDecimal> from = number(was);
    Optional<BigDecimal> to = number(is);
    return from.isPresent()
        && to.isPresent()
        && Integer.signum(to.get().compareTo(from.get())) * direction >= 0;
  }

  private static Optional<BigDecimal> number(JsonNode bound) {
    return Optional.of(bound.asText())
        .filter(text -> text.matches("[+-]?\\d{1,300}(\\.\\d{1,300})?"))
        .map(BigDecimal::new);
  }

  private static JsonNode named(JsonNode list, String name) {
    for (JsonNode item : list) {
      if (item.path("name").asText().equals(name)) {
        return item;
      }
    }
    return Json.mapper().missingNode();
  }
}
