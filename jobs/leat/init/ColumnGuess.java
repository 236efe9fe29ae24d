package leat.init;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import leat.contract.ColumnReader;
import leat.contract.ColumnType;
import leat.contract.Role;
import leat.contract.Violation;
import leat.profile.ColumnProfile;
import leat.profile.LikelyType;
import leat.profile.NumberProfile;
import leat.profile.Words;

/** Makes a proposal for a column that is not the label, from what it holds. */
final class ColumnGuess {
  private static final int FEW_CATEGORIES = 50;
  private static final int ROWS_EACH = 5;
  private static final int LONG_TEXT = 30;
  private static final int SEVERAL_WORDS = 4;
  private static final long MANY_CATEGORIES = 1000;

  private final Facts facts;
  private final ColumnProfile profile;
  private final Proposal proposal;

  private ColumnGuess(Facts facts) {
    this.facts = facts;
    this.profile = facts.profile();
    this.proposal = new Proposal(facts.name());
  }

  static Proposal of(Facts facts) {
    return new ColumnGuess(facts).guess();
  }

  private Proposal guess() {
    proposal.missing(facts.missing());
    if (facts.present() == 0) {
      return proposal.as(Role.IGNORE).because("empty: no row has a value");
    }
    if (facts.distinct() == 1 && facts.present() == facts.read()) {
      return proposal
          .as(Role.IGNORE)
          .because("constant: every row has " + Says.examples(facts.values(), 1));
    }
    read();
    return proposal;
  }

  /** Type and formats first, then what such a column is for. */
  private void read() {
    LikelyType type = facts.type();
    proposal.as(type.type()).formats(type.formats());
    switch (type.type()) {
      case STRING -> text();
      case BOOLEAN -> words();
      case DATE, TIMESTAMP -> times();
      case INT, LONG, DOUBLE -> numbers();
    }
    unread(type);
  }

  private void numbers() {
    NumberProfile numbers = profile.numbers();
    if (numbers != null && facts.type().formats().isEmpty()) {
      proposal.because(
          "%s from %s to %s, %s different%s"
              .formatted(
                  facts.isWholeNumber() ? "whole numbers" : "numbers",
                  Says.number(numbers.min()),
                  Says.number(numbers.max()),
                  facts.different(),
                  facts.lacking()));
      sentinel(numbers);
      outside(numbers);
    } else {
      proposal.because(
          "numbers written as in %s, such as %s%s"
              .formatted(
                  facts.type().formats().get(0),
                  Says.examples(facts.values(), 2),
                  facts.lacking()));
    }
    boolean plain = facts.type().formats().isEmpty();
    if (facts.type().twin() != null && (!plain || hasOnlyThousands())) {
      proposal.warn(
          "ambiguous: every value can be read in the style %s as well, as another number; say formats if that is meant"
              .formatted(facts.type().twin()));
    }
  }

  /** A value such as 999 or -1 behind which no other number comes near: nobody is 999 years old. */
  private void outside(NumberProfile numbers) {
    Set<String> far = new TreeSet<>();
    String max = Long.toString((long) numbers.max());
    String min = Long.toString((long) numbers.min());
    if (max.matches("9{2,6}") && numbers.max() > 2 * numbers.quantiles().get("0.99")) {
      far.add(max);
    }
    if (min.matches("-(1|9{1,6})") && numbers.quantiles().get("0.01") > 0) {
      far.add(min);
    }
    if (facts.isWholeNumber() && !far.isEmpty()) {
      proposal
          .missing(far)
          .because("taken as missing, far from all others: " + String.join(", ", far));
    }
  }

  /** Whether a point always stands before three digits, and never behind a zero. */
  private boolean hasOnlyThousands() {
    return facts.values().stream().allMatch(v -> v.matches("[+-]?[1-9]\\d{0,2}(\\.\\d{3})*"));
  }

  /** A value such as 999 that stands far out, and often. */
  private void sentinel(NumberProfile numbers) {
    List<String> values = facts.values();
    String first = values.isEmpty() ? "" : values.get(0);
    boolean nines = first.matches("-?9{2,6}");
    boolean outside =
        nines
            && (Double.parseDouble(first) == numbers.max()
                || Double.parseDouble(first) == numbers.min());
    long rows = outside ? facts.top().get(0).rows() : 0;
    if (rows > facts.read() / 100) {
      proposal.because(
          "%s stands in %s of the rows: if it means that there is none, say missing = [%s]"
              .formatted(first, Says.percent((double) rows / facts.read()), Hocon.text(first)));
    }
  }

  private void times() {
    String noun = facts.type().type() == ColumnType.DATE ? "dates" : "times";
    List<String> formats = facts.type().formats();
    String how = formats.isEmpty() ? "" : " as " + String.join(", ", formats);
    proposal.because(
        "%s%s, such as %s%s"
            .formatted(noun, how, Says.examples(facts.values(), 2), facts.lacking()));
    String twin = facts.type().twin();
    if (twin != null) {
      proposal.warn(
          "ambiguous: every value is a date in %s as well, and no day is above 12; change formats if that is meant"
              .formatted(twin));
    }
    if (formats.stream().anyMatch(f -> f.matches(".*(?<!y)yy(?!y).*"))) {
      proposal.warn("years of two digits are read as 2000 to 2099");
    }
  }

  private void words() {
    Set<String> spelled = new TreeSet<>();
    facts.values().forEach(value -> spelled.add(value.strip().toLowerCase(Locale.ROOT)));
    Set<String> meaningTrue = common(spelled, Words.TRUE);
    Set<String> meaningFalse = common(spelled, Words.FALSE);
    if (meaningTrue.isEmpty() || meaningFalse.isEmpty()) {
      proposal.as(ColumnType.STRING);
      text();
      return;
    }
    proposal.words(meaningTrue, meaningFalse);
    if (facts.values().stream().anyMatch(v -> !spelled.contains(v.strip()))) {
      proposal.lower();
    }
    proposal.because("truth values: " + Says.examples(facts.values(), 6) + facts.lacking());
  }

  private static Set<String> common(Set<String> found, Set<String> known) {
    return found.stream().filter(known::contains).collect(Collectors.toCollection(TreeSet::new));
  }

  private void text() {
    if (!facts.isText() || profile.text().longest() == 0) {
      return;
    }

    boolean manyDifferent =
        facts.distinct() > FEW_CATEGORIES && facts.distinct() > facts.present() / ROWS_EACH;
    boolean sentences =
        profile.text().meanWords() >= SEVERAL_WORDS && profile.text().meanLength() >= LONG_TEXT;
    if (sentences && (manyDifferent || facts.distinct() > MANY_CATEGORIES)) {
      proposal
          .as(Role.IGNORE)
          .because(
              "free text: %s different, %.0f characters on average%s"
                  .formatted(facts.different(), profile.text().meanLength(), facts.lacking()));
    } else if (manyDifferent) {
      proposal
          .as(Role.IGNORE)
          .because(
              "like an id: %s different values in %s rows, too few rows each to learn from%s"
                  .formatted(facts.different(), Says.count(facts.present()), facts.lacking()));
    } else {
      categories();
    }
    if (facts.type().leadingZeros() && profile.numbers() != null) {
      proposal.because("a text: numbers would lose the zeros in front");
    }
  }

  private void categories() {
    proposal.because(
        "%s %s, such as %s%s"
            .formatted(
                facts.different(),
                facts.distinct() == 1 ? "category" : "categories",
                Says.examples(facts.values(), 3),
                facts.lacking()));
    if (facts.distinct() > MANY_CATEGORIES) {
      proposal.because(
          "features.category.max-categories keeps the %s most frequent"
              .formatted(Says.count(MANY_CATEGORIES)));
    }
    if (facts.hasAllOnTop()) {
      Set<String> lower = new TreeSet<>();
      facts.values().forEach(value -> lower.add(value.strip().toLowerCase(Locale.ROOT)));
      long stripped = facts.values().stream().map(String::strip).distinct().count();
      if (lower.size() < stripped) {
        proposal
            .lower()
            .because("%d spellings become %d in lower case".formatted(stripped, lower.size()));
      }
    }
  }

  /** Texts that are no values of the type: missing ones, if they say so. */
  private void unread(LikelyType type) {
    if (type.type() == ColumnType.STRING || type.fraction() >= 1) {
      return;
    }
    ColumnReader reader = ColumnReader.of(proposal.column());
    List<String> unread = new ArrayList<>();
    Consumer<Violation> broken = violation -> unread.add(violation.found());
    facts.sample().forEach(value -> reader.read(value, broken));
    List<String> examples = unread.stream().distinct().toList();
    proposal.because(
        "%s of the values cannot be read so%s: their rows go to quarantine, unless missing names them"
            .formatted(
                Says.percent(1 - type.fraction()),
                examples.isEmpty() ? "" : ", such as " + Says.examples(examples, 3)));
  }
}
