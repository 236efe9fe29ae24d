package leat.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import leat.config.FeatureSettings.Category;
import leat.config.FeatureSettings.CategoryImpute;
import leat.config.FeatureSettings.Encode;
import leat.config.FeatureSettings.Rare;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Role;
import leat.contract.ValueRules;
import org.junit.jupiter.api.Test;

class SlotBudgetTest {
  private static final CategoryFit THREE = fit("three", 3, Encode.AUTO);
  private static final CategoryFit TEN = fit("ten", 10, Encode.AUTO);
  private static final CategoryFit TWELVE = fit("twelve", 12, Encode.AUTO);
  private static final CategoryFit FIXED = fit("fixed", 15, Encode.ONE_HOT);

  @Test
  void allAreOneHotWhileThereAreSlots() {
    assertThat(SlotBudget.targets(List.of(THREE, TEN, TWELVE), 25)).isEmpty();
  }

  @Test
  void theWidestAreTargetEncodedBeyondThat() {
    assertThat(SlotBudget.targets(List.of(THREE, TWELVE, TEN), 24))
        .containsOnlyKeys(TWELVE)
        .containsValue(
            "one-hot would take 12 slots, and features.category.slots = 24 are too few for all"
                + " columns");
    assertThat(SlotBudget.targets(List.of(THREE, TWELVE, TEN), 12)).containsOnlyKeys(TWELVE, TEN);
  }

  @Test
  void whatTheConfigFixesStays() {
    assertThat(SlotBudget.targets(List.of(FIXED, TEN, THREE), 16)).containsOnlyKeys(TEN, THREE);
  }

  private static CategoryFit fit(String name, int categories, Encode encode) {
    Category settings = new Category(CategoryImpute.CONSTANT, "?", encode, 1, Rare.OTHER, 99, 99);
    CategoryStatistics statistics = new CategoryStatistics();
    String[] texts = new String[20 * categories];
    Arrays.setAll(texts, i -> "t" + i % categories);
    Arrays.stream(texts).forEach(statistics::add);
    Column column = new Column(name, ColumnType.STRING, Role.FEATURE, ValueRules.NONE);
    return CategoryFit.of(Cleaned.categories(settings), column, statistics);
  }
}
