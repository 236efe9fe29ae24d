package leat.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import leat.config.MustPass;
import leat.config.Nearest;
import leat.contract.Column;
import leat.contract.ColumnReader;
import leat.contract.Violation;
import leat.model.PortableModel;
import leat.model.Scorer;

/**
 * Rows that must be scored as said; no value of a row is told, since it may be anybody's.
 *
 * @param entry what is required
 * @param number of the entry in the config, from 1
 */
public record MustPassRule(MustPass entry, int number) {
  private static final int MOST_TOLD = 5;

  /**
   * What comes of it.
   *
   * @param rows values as they come in the source, by column
   */
  public RuleResult of(List<Map<String, Object>> rows, PortableModel model) {
    int outcome = outcome(model.classes());
    if (outcome < 0) {
      String classes = String.join(", ", model.classes());
      return failed(
          "no such class", "class must be one of " + classes + ", found " + entry.outcome());
    }
    Scorer scorer = Scorer.of(model);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      String problem = problem(rows.get(i), scorer, model, outcome);
      if (!problem.isEmpty()) {
        wrong.add("row " + (i + 1) + " " + problem);
      }
    }
    if (rows.isEmpty()) {
      return failed("no rows", "there are no rows");
    }
    String found = "%d of %d rows".formatted(rows.size() - wrong.size(), rows.size());
    if (wrong.isEmpty()) {
      return new RuleResult(
          name(), true, found, required(), name() + ": " + found + " are scored " + required());
    }
    return failed(found, told(wrong));
  }

  private RuleResult failed(String found, String words) {
    String all = "%s: rows must be scored %s: %s".formatted(name(), required(), words);
    return new RuleResult(name(), false, found, required(), all);
  }

  private static String told(List<String> wrong) {
    String first = String.join("; ", wrong.subList(0, Math.min(MOST_TOLD, wrong.size())));
    int more = wrong.size() - MOST_TOLD;
    return more > 0 ? first + "; and " + more + " more" : first;
  }

  /** The index of the class that is meant; -1 where there is none. */
  private int outcome(List<String> classes) {
    if (entry.outcome() != null) {
      return classes.indexOf(entry.outcome());
    }
    return classes.size() == 2 ? 1 : -1;
  }

  private String problem(Map<String, Object> row, Scorer scorer, PortableModel model, int outcome) {
    List<Column> columns = model.columns().columns();
    List<String> names = columns.stream().map(Column::name).toList();
    for (String name : row.keySet()) {
      if (!names.contains(name)) {
        return "has an unknown column %s%s".formatted(name, Nearest.hint(name, names));
      }
    }
    List<Violation> violations = new ArrayList<>();
    Object[] typed = new Object[columns.size()];
    for (int i = 0; i < typed.length; i++) {
      if (model.encoding().columns().contains(names.get(i))) {
        Object raw = row.get(names.get(i));
        typed[i] = ColumnReader.of(columns.get(i)).read(raw, violations::add);
      }
    }
    if (!violations.isEmpty()) {
      return "breaks the contract at " + told(violations.stream().map(Violation::reason).toList());
    }
    double found = scorer.scoreTyped(typed).probabilities()[outcome];
    return isIn(found) ? "" : String.format(Locale.ROOT, "is scored %.4f", found);
  }

  private boolean isIn(double probability) {
    return (entry.above() == null || probability > entry.above())
        && (entry.below() == null || probability < entry.below());
  }

  private String name() {
    return "must-pass " + number + (entry.file() == null ? "" : " (" + entry.file() + ")");
  }

  private String required() {
    String above = entry.above() == null ? "" : "above " + entry.above();
    String below = entry.below() == null ? "" : "below " + entry.below();
    return above.isEmpty() || below.isEmpty() ? above + below : above + " and " + below;
  }
}
