package leat.init;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import leat.contract.ColumnType;
import leat.contract.Role;
import leat.profile.ColumnProfile.Text;
import leat.profile.Words;

/** Says whether texts are truth values, categories, free text, or different in nearly every row. */
record TextGuess(Facts facts, Proposal proposal) {
  private static final int FEW_CATEGORIES = 50;
  private static final int ROWS_EACH = 5;
  private static final int LONG_TEXT = 30;
  private static final int SEVERAL_WORDS = 4;
  private static final long MANY_CATEGORIES = 1000;

  void describe() {
    Set<String> spelled = lowered();
    Set<String> meaningTrue = common(spelled, Words.TRUE);
    Set<String> meaningFalse = common(spelled, Words.FALSE);
    boolean words = !meaningTrue.isEmpty() && !meaningFalse.isEmpty();
    if (facts.type().type() == ColumnType.BOOLEAN && (words || !facts.isText())) {
      truthValues(meaningTrue, meaningFalse);
    } else {
      proposal.as(ColumnType.STRING);
      texts();
    }
  }

  private void truthValues(Set<String> meaningTrue, Set<String> meaningFalse) {
    proposal.because("truth values: " + Says.examples(facts.values(), 6) + facts.lacking());
    if (facts.isText()) {
      proposal.words(meaningTrue, meaningFalse);
      if (!lowered().containsAll(facts.values())) {
        proposal.lower();
      }
    }
  }

  private void texts() {
    Text text = facts.profile().text();
    boolean manyDifferent =
        facts.distinct() > FEW_CATEGORIES && facts.distinct() > facts.present() / ROWS_EACH;
    boolean sentences =
        text != null && text.meanWords() >= SEVERAL_WORDS && text.meanLength() >= LONG_TEXT;
    if (sentences && (manyDifferent || facts.distinct() > MANY_CATEGORIES)) {
      ignore(
          "free text: %s different, %.0f characters on average%s"
              .formatted(facts.different(), text.meanLength(), facts.lacking()));
    } else if (manyDifferent) {
      ignore(
          "like an id: %s different values in %s rows, too few rows each to learn from%s"
              .formatted(facts.different(), Says.count(facts.present()), facts.lacking()));
    } else {
      categories();
    }
    if (facts.type().leadingZeros() && facts.profile().numbers() != null) {
      proposal.because("a text: numbers would lose the zeros in front");
    }
  }

  private void ignore(String reason) {
    proposal.as(Role.IGNORE).because(reason);
  }

  private void categories() {
    proposal.because(
        "%s %s, such as %s%s"
            .formatted(
                facts.different(),
                facts.distinct() == 1 ? "category" : "categories",
                Says.examples(facts.examples(), 3),
                facts.lacking()));
    if (facts.distinct() > MANY_CATEGORIES) {
      proposal.because(
          "features.category.max-categories keeps the %s most frequent"
              .formatted(Says.count(MANY_CATEGORIES)));
    }
    int spellings = facts.values().size();
    int lowered = lowered().size();
    if (facts.hasAllOnTop() && lowered < spellings) {
      proposal
          .lower()
          .because("%d spellings become %d in lower case".formatted(spellings, lowered));
    }
  }

  private Set<String> lowered() {
    return facts.values().stream()
        .map(value -> value.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> common(Set<String> found, Set<String> known) {
    return found.stream().filter(known::contains).collect(Collectors.toCollection(TreeSet::new));
  }
}
