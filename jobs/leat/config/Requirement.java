package leat.config;

import com.fasterxml.jackson.annotation.JsonValue;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import leat.contract.Contract;
import leat.expectations.Operator;

/**
 * A bound on a figure of the metrics file, as in {@code test.auc >= 0.9}.
 *
 * @param path to the figure, as keys; of a list the element that is named by it
 * @param operator one that orders
 * @param bound what the figure is compared with
 */
public record Requirement(List<String> path, Operator operator, double bound) {
  private static final Pattern FORM = Pattern.compile("(.+?)\\s*(>=|<=|>|<)\\s*(\\S+)");

  /** Copies the list. */
  public Requirement {
    path = List.copyOf(path);
  }

  /** As it is written; that is how it is stored. */
  @JsonValue
  public String text() {
    return Shown.path(path) + " " + operator.sign() + " " + Shown.number(bound);
  }

  static Requirement read(ConfigValue value, Optional<Contract> contract) throws Unfit {
    String rule = "must be a figure, one of >=, <=, >, <, and a number, as in test.auc >= 0.9";
    Matcher found = FORM.matcher(Kind.text(value).strip());
    if (!found.matches()) {
      throw new Unfit(rule);
    }
    List<String> path;
    double bound;
    try {
      path = ConfigUtil.splitPath(found.group(1));
      bound = Double.parseDouble(found.group(3));
    } catch (ConfigException | NumberFormatException e) {
      throw new Unfit(rule);
    }
    if (!Double.isFinite(bound)) {
      throw new Unfit(rule);
    }
    FigureNames.check(path, contract);
    return new Requirement(path, Operator.of(found.group(2)), bound);
  }
}
