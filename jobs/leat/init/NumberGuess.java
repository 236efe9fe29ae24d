package leat.init;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import leat.profile.NumberProfile;

/** Says what a column of numbers holds, and what in it may be no number. */
record NumberGuess(Facts facts, Proposal proposal) {
  private static final String NINES = "9{2,6}";
  private static final String BELOW_ZERO = "-(1|9{1,6})";

  void describe() {
    NumberProfile numbers = facts.profile().numbers();
    boolean plain = facts.type().formats().isEmpty();
    if (numbers != null && plain) {
      range(numbers);
      sentinel(numbers);
      outside(numbers);
    } else {
      String style = plain ? "" : " written as in " + facts.type().formats().get(0);
      proposal.because(
          "numbers%s, such as %s%s"
              .formatted(style, Says.examples(facts.examples(), 2), facts.lacking()));
    }
    if (facts.type().twin() != null && (!plain || hasOnlyThousands())) {
      proposal.warn(
          "ambiguous: every value can be read in the style %s as well, as another number; say formats if that is meant"
              .formatted(facts.type().twin()));
    }
  }

  private void range(NumberProfile numbers) {
    proposal.because(
        "%s from %s to %s, %s different%s"
            .formatted(
                facts.isWholeNumber() ? "whole numbers" : "numbers",
                Says.number(numbers.min()),
                Says.number(numbers.max()),
                facts.different(),
                facts.lacking()));
  }

  /** A value such as 999 that stands at one end, and often. */
  private void sentinel(NumberProfile numbers) {
    List<String> values = facts.values();
    String first = values.isEmpty() ? "" : values.get(0);
    if (!first.matches("-?" + NINES)) {
      return;
    }
    double number = Double.parseDouble(first);
    long rows = facts.top().get(0).rows();
    if ((number == numbers.max() || number == numbers.min()) && rows > facts.read() / 100) {
      proposal.because(
          "%s stands in %s of the rows: if it means that there is none, say missing = [%s]"
              .formatted(first, Says.percent((double) rows / facts.read()), Hocon.text(first)));
    }
  }

  /** A value such as 999 or -1 near which no other number comes: nobody is 999 years old. */
  private void outside(NumberProfile numbers) {
    Set<String> far = new TreeSet<>();
    String max = Long.toString((long) numbers.max());
    String min = Long.toString((long) numbers.min());
    if (max.matches(NINES) && numbers.max() > 2 * numbers.quantiles().get("0.99")) {
      far.add(max);
    }
    if (min.matches(BELOW_ZERO) && numbers.quantiles().get("0.01") > 0) {
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
}
