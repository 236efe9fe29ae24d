package leat.features;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one-hot encoding within a number of slots, so that memory suffices. */
final class SlotBudget {
  private static final Logger LOG = LoggerFactory.getLogger("leat");

  private SlotBudget() {}

  /**
   * The columns to be target encoded, in their order: those for which it is better, and while the
   * others need more slots than there are, that with the most.
   *
   * @param fits columns that are features
   * @param slots of all columns together
   * @return why, empty where it is for the column's own sake
   */
  static Map<CategoryFit, String> targets(List<CategoryFit> fits, int slots) {
    Map<CategoryFit, String> targets = new LinkedHashMap<>();
    fits.stream().filter(CategoryFit::wantsTarget).forEach(fit -> targets.put(fit, ""));
    long needed =
        fits.stream().filter(fit -> !targets.containsKey(fit)).mapToLong(CategoryFit::slots).sum();
    List<CategoryFit> widest =
        fits.stream()
            .filter(fit -> !targets.containsKey(fit) && fit.mayChange())
            .sorted(Comparator.comparingInt(CategoryFit::slots).reversed())
            .toList();
    for (CategoryFit fit : widest) {
      if (needed > slots) {
        targets.put(fit, because(fit, slots));
        LOG.warn("{} is target encoded: {}", fit.column().name(), because(fit, slots));
        needed -= fit.slots();
      }
    }
    return targets;
  }

  private static String because(CategoryFit fit, int slots) {
    return String.format(
        Locale.ROOT,
        "one-hot would take %,d slots, and features.category.slots = %,d are too few for all"
            + " columns",
        fit.slots(),
        slots);
  }
}
