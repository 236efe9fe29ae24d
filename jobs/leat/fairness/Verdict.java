package leat.fairness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a comparison of selection rates comes to.
 *
 * @param groups those that are compared
 * @param ratio of the lowest to the highest selection rate; null where there is none
 * @param least that it must be
 */
record Verdict(List<GroupFairness> groups, Estimate ratio, double least) {
  private static final Comparator<GroupFairness> BY_SELECTION =
      Comparator.comparingDouble(group -> group.selectionRate().value());

  /**
   * The group of the highest selection rate, the first of equal ones; null where there are none.
   */
  String reference() {
    return groups.size() < 2 ? null : highest().value();
  }

  private GroupFairness highest() {
    return groups.stream().reduce((a, b) -> BY_SELECTION.compare(b, a) > 0 ? b : a).orElseThrow();
  }

  private GroupFairness lowest() {
    return groups.stream().min(BY_SELECTION).orElseThrow();
  }

  FourFifths fourFifths() {
    if (ratio == null) {
      return FourFifths.NOT_JUDGED;
    }
    return ratio.value() >= least ? FourFifths.KEPT : FourFifths.BROKEN;
  }

  List<String> words() {
    if (groups.size() < 2) {
      String found = groups.isEmpty() ? "no group is" : "only " + groups.get(0).value() + " is";
      return List.of("Not judged: " + found + " large enough to be compared");
    }
    if (ratio == null) {
      return List.of("Not judged: no row of any group is decided positive");
    }
    List<String> words = new ArrayList<>();
    words.add(rates());
    words.add(rule());
    return words;
  }

  private String rates() {
    return "%s is selected at %s, %s at %s: %s times as often"
        .formatted(
            lowest().value(),
            number(lowest().selectionRate().value()),
            highest().value(),
            number(highest().selectionRate().value()),
            number(ratio.value()));
  }

  private String rule() {
    boolean kept = fourFifths() == FourFifths.KEPT;
    boolean sure = kept ? ratio.low() >= least : ratio.high() < least;
    return "The ratio must be at least %s, which is %s; its 95 %% interval is %s to %s, %s"
        .formatted(
            number(least),
            kept ? "kept" : "broken",
            number(ratio.low()),
            number(ratio.high()),
            sure ? "all of it on that side" : "so more rows may show otherwise");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
