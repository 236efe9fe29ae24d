package leat.init;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import leat.LeatException;
import leat.config.Nearest;
import leat.contract.ColumnType;
import leat.contract.Role;
import leat.profile.ColumnProfile;
import leat.profile.ValueKind;
import leat.profile.Words;

/** Makes the proposal for the column that is to be predicted. */
final class Label {
  private static final double NEARLY_ALL = 0.95;
  private static final int FEW_ROWS = 10;

  private final Facts facts;
  private final String positive;
  private final Proposal proposal;

  /** Rows by text, white space around it and, where spellings differ, case left out. */
  private final Map<String, Long> classes;

  private final boolean lower;

  private Label(Facts facts, String positive) {
    this.facts = facts;
    this.proposal = new Proposal(facts.name()).as(Role.LABEL).required();
    this.lower = spelledDifferently();
    this.classes = classes();
    this.positive = positive == null ? null : spelled(positive);
  }

  /**
   * The proposal.
   *
   * @param positive the value to predict, or null
   * @throws LeatException when the column has one class, or too many, or not that value
   */
  static Proposal of(Facts facts, String positive) {
    return new Label(facts, positive).guess();
  }

  private Proposal guess() {
    proposal.missing(facts.missing());
    checkClasses();
    if (lower) {
      proposal.lower();
    }
    Set<String> meaningTrue = known(Words.TRUE);
    Set<String> meaningFalse = known(Words.FALSE);
    boolean words = !meaningTrue.isEmpty() && !meaningFalse.isEmpty();
    long readable = rows(meaningTrue) + rows(meaningFalse);
    if (words && readable >= NEARLY_ALL * facts.present()) {
      boolean turned = positive != null && meaningFalse.contains(positive);
      return turned ? truth(meaningFalse, meaningTrue) : truth(meaningTrue, meaningFalse);
    }
    if (positive != null) {
      return truth(Set.of(positive), others(positive));
    }
    return classes.size() == 2 ? rarer() : several();
  }

  private Proposal truth(Set<String> meaningTrue, Set<String> meaningFalse) {
    boolean stored = facts.profile().kind() == ValueKind.BOOLEAN;
    proposal.as(ColumnType.BOOLEAN);
    if (!stored || !meaningTrue.contains("true")) {
      proposal.words(meaningTrue, meaningFalse);
    }
    long rows = rows(meaningTrue);
    proposal.because(
        "label: %s is what is predicted, %s of the rows%s"
            .formatted(
                Says.examples(meaningTrue, 3),
                Says.percent((double) rows / facts.read()),
                facts.lacking()));
    Set<String> rest = new TreeSet<>(classes.keySet());
    rest.removeAll(meaningTrue);
    rest.removeAll(meaningFalse);
    if (!rest.isEmpty() && !meaningFalse.isEmpty()) {
      proposal.warn(
          "%s mean neither: their rows go to quarantine".formatted(Says.examples(rest, 4)));
    }
    return proposal;
  }

  private Proposal several() {
    List<String> shares = new ArrayList<>();
    classes.forEach(
        (text, rows) -> shares.add(text + " " + Says.percent((double) rows / facts.read())));
    proposal.because(
        "label of %d classes: %s%s; --positive would predict one of them against the others"
            .formatted(
                classes.size(),
                shares.stream().limit(6).collect(Collectors.joining(", ")),
                facts.lacking()));
    Set<String> rare =
        classes.entrySet().stream()
            .filter(entry -> entry.getValue() < FEW_ROWS)
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!rare.isEmpty()) {
      proposal.warn("hardly any rows of %s to learn from".formatted(Says.examples(rare, 4)));
    }
    return proposal;
  }

  private void checkClasses() {
    String name = facts.name();
    if (classes.isEmpty()) {
      throw LeatException.dataRefused("Cannot learn " + name + ": no row has a value");
    }
    if (positive != null && !classes.containsKey(positive) && facts.hasAllOnTop()) {
      throw LeatException.usage(
          "Invalid --positive: must be a value of %s, found %s%s; there are %s"
              .formatted(
                  name,
                  positive,
                  positive.length() > 2 ? Nearest.hint(positive, classes.keySet()) : "",
                  Says.examples(classes.keySet(), 10)));
    }
    if (classes.size() == 1) {
      throw LeatException.dataRefused(
          "Cannot learn %s: every row that was read has %s, and a model needs two classes"
              .formatted(name, Says.examples(classes.keySet(), 1)));
    }
    if (positive == null && !facts.hasAllOnTop()) {
      throw LeatException.usage(
          "Cannot learn %s: it has %s different values, such as %s, and Leat learns classes. Name one with --positive, or another label"
              .formatted(name, facts.different(), Says.examples(classes.keySet(), 3)));
    }
  }

  private boolean spelledDifferently() {
    List<String> stripped = facts.values().stream().map(String::strip).distinct().toList();
    long lowered = stripped.stream().map(v -> v.toLowerCase(Locale.ROOT)).distinct().count();
    return lowered < stripped.size();
  }

  private String spelled(String text) {
    return lower ? text.strip().toLowerCase(Locale.ROOT) : text.strip();
  }

  private Map<String, Long> classes() {
    Map<String, Long> rows = new TreeMap<>();
    for (ColumnProfile.Value value : facts.top()) {
      rows.merge(spelled(value.value()), value.rows(), Long::sum);
    }
    Map<String, Long> byRows = new LinkedHashMap<>();
    rows.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(entry -> byRows.put(entry.getKey(), entry.getValue()));
    return byRows;
  }

  private Set<String> known(Set<String> words) {
    return classes.keySet().stream()
        .filter(text -> words.contains(text.toLowerCase(Locale.ROOT)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private long rows(Set<String> texts) {
    return texts.stream().mapToLong(text -> classes.getOrDefault(text, 0L)).sum();
  }

  private Proposal rarer() {
    String rarest = new ArrayList<>(classes.keySet()).get(classes.size() - 1);
    return truth(Set.of(rarest), others(rarest))
        .warn(
            "%s is predicted since it is the rarer value; --positive would say otherwise"
                .formatted(Says.quoted(rarest)));
  }

  /** The one other value; where there are more, every other text means false. */
  private Set<String> others(String wanted) {
    Set<String> others = new TreeSet<>(classes.keySet());
    others.remove(wanted);
    return others.size() == 1 ? others : Set.of();
  }
}
