package leat.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import leat.contract.Column;
import leat.contract.ColumnType;

/** What goes wrong in each column that a model reads, as values to put into rows. */
final class Variations {
  private static final int MOST_CATEGORIES = 20;

  private final Encoding encoding;
  private final Map<String, Set<String>> lineage;
  private final Borders borders;
  private final Random random;

  /**
   * Of a model.
   *
   * @param trees of its estimator, none for other models
   */
  Variations(Encoding encoding, List<DecisionTree> trees, Random random) {
    this.encoding = encoding;
    this.lineage = encoding.lineage();
    this.borders = Borders.of(encoding, trees);
    this.random = random;
  }

  /**
   * The variations of a column, a missing value first.
   *
   * @param position in the contract
   */
  List<Variation> of(Column column, int position) {
    List<Variation> variations = new ArrayList<>();
    variations.add(new Variation(GoldenKind.MISSING, position, null));
    if (column.type() == ColumnType.STRING) {
      categories(column.name(), position, variations);
    }
    for (Object odd : OddValues.of(column.type())) {
      variations.add(new Variation(OddValues.kind(odd), position, odd));
    }
    for (Object value : borders.around(column.name(), column.type(), random)) {
      variations.add(new Variation(GoldenKind.BORDER, position, value));
    }
    return variations;
  }

  /** Some that were learned, and what is nearly one of them. */
  private void categories(String column, int position, List<Variation> variations) {
    List<String> learned = new ArrayList<>(learned(column));
    Collections.shuffle(learned, random);
    for (String category : learned.subList(0, Math.min(MOST_CATEGORIES, learned.size()))) {
      variations.add(new Variation(GoldenKind.CATEGORY, position, category));
    }
    if (!learned.isEmpty()) {
      String one = learned.get(0);
      variations.add(new Variation(GoldenKind.UNSEEN, position, one + " "));
      variations.add(new Variation(GoldenKind.UNSEEN, position, one.toUpperCase(Locale.ROOT)));
      variations.add(new Variation(GoldenKind.UNSEEN, position, one + "\u0301"));
    }
  }

  /** The texts that a code of this column alone tells apart. */
  private List<String> learned(String column) {
    return encoding.steps().stream()
        .filter(step -> step instanceof OneHot)
        .filter(step -> lineage.get(step.output()).equals(Set.of(column)))
        .flatMap(step -> ((OneHot) step).ownCategories().stream())
        .distinct()
        .toList();
  }
}
