package leat.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import leat.config.FeatureSettings.Category;
import leat.config.FeatureSettings.CategoryImpute;
import leat.model.CategoryOf;
import leat.model.ImputeCategory;
import leat.model.OneHot;
import org.junit.jupiter.api.Test;

class CategoryFitTest {
  private static final Category OWN_CATEGORY = own(1, 1000);
  private static final Category MOST_FREQUENT =
      new Category(CategoryImpute.MOST_FREQUENT, "", 1, 1000);

  @Test
  void givesEachCategoryASlotTheMostFrequentFirstAndTiesByText() {
    FittedColumn fitted = fit(OWN_CATEGORY, "b", "c", "a", "c", "b", "d", "c");
    assertThat(fitted.steps())
        .containsExactly(
            new CategoryOf("x", "x:text"),
            new ImputeCategory("x:text", "?", "x:filled"),
            new OneHot("x:filled", List.of("c", "b", "a", "d"), "x"));
    assertThat(fitted.features()).containsExactly("x");
    assertThat(fitted.decision()).isEqualTo(new FeatureDecision("x", "category", "4 categories"));
  }

  @Test
  void takesAMissingCategoryAsOneOfItsOwnCountedLikeAnyOther() {
    FittedColumn fitted = fit(OWN_CATEGORY, "a", null, null, "b", "b", "b");
    assertThat(slots(fitted)).containsExactly("b", "?", "a");
    assertThat(fitted.decision().reason()).isEqualTo("2 categories; 2 missing, taken as ?");
  }

  @Test
  void takesAMissingCategoryAsTheMostFrequent() {
    FittedColumn fitted = fit(MOST_FREQUENT, "a", null, "b", "b");
    assertThat(slots(fitted)).containsExactly("b", "a");
    assertThat(fitted.steps()).contains(new ImputeCategory("x:text", "b", "x:filled"));
    assertThat(fitted.decision().reason()).isEqualTo("2 categories; 1 missing, taken as b");
  }

  @Test
  void addsMissingRowsToACategoryOfTheSameText() {
    // "?" stands twice and is missing once: three rows, as many as are asked for
    assertThat(slots(fit(own(3, 9), "?", "?", null, "a", "a", "a", "b"))).containsExactly("?", "a");
  }

  @Test
  void givesRareCategoriesNoSlot() {
    FittedColumn fitted = fit(own(2, 1000), "a", "a", "b", "c", "c", "d");
    assertThat(slots(fitted)).containsExactly("a", "c");
    assertThat(fitted.decision().reason()).isEqualTo("4 categories, 2 of them without a slot");
  }

  @Test
  void keepsTheMostFrequentWhereThereAreTooMany() {
    assertThat(slots(fit(own(1, 2), "a", "b", "b", "c", "c", "c", null))).containsExactly("c", "b");
  }

  @Test
  void leavesOutWhatIsNeverFilled() {
    assertLeftOut(fit(OWN_CATEGORY, null, null), "no training row has a value");
  }

  @Test
  void leavesOutAConstant() {
    String reason = "every training row has the same value";
    assertLeftOut(fit(OWN_CATEGORY, "a", "a"), reason);
    assertLeftOut(fit(MOST_FREQUENT, "a", "a", null), reason);
    assertLeftOut(fit(OWN_CATEGORY, "?", null), reason);
  }

  @Test
  void keepsAConstantWhoseMissingRowsAreACategory() {
    assertThat(slots(fit(OWN_CATEGORY, "a", "a", null))).containsExactly("a", "?");
  }

  @Test
  void leavesOutWhereNoCategoryIsFrequentEnough() {
    assertLeftOut(fit(own(3, 9), "a", "a", "b"), "no category has 3 rows");
  }

  @Test
  void leavesOutIds() {
    // 91 different texts in 100 rows are more than nine of ten, 90 are not
    assertLeftOut(fit(OWN_CATEGORY, texts(100, 91)), "looks like an id: 91 values in 100 rows");
    assertThat(slots(fit(OWN_CATEGORY, texts(100, 90)))).hasSize(90);
    assertThat(slots(fit(OWN_CATEGORY, texts(99, 99)))).hasSize(99);
  }

  @Test
  void leavesOutMoreTextsThanAreKeptWhateverTheSplit() {
    String[] texts = texts(300_000, 100_001);
    CategoryStatistics merged = statistics(texts);
    CategoryStatistics first = statistics(texts(60_000, 60_000));
    first.add(statistics(texts));
    String reason = "looks like an id: more than 100,000 values";
    assertLeftOut(new CategoryFit(OWN_CATEGORY, "x", merged).fit(), reason);
    assertLeftOut(new CategoryFit(OWN_CATEGORY, "x", first).fit(), reason);
  }

  private static Category own(int minCount, int maxCategories) {
    return new Category(CategoryImpute.CONSTANT, "?", minCount, maxCategories);
  }

  private static String[] texts(int rows, int different) {
    String[] texts = new String[rows];
    java.util.Arrays.setAll(texts, i -> "t" + i % different);
    return texts;
  }

  private static CategoryStatistics statistics(String... values) {
    CategoryStatistics statistics = new CategoryStatistics();
    for (String value : values) {
      statistics.add(value);
    }
    return statistics;
  }

  private static FittedColumn fit(Category settings, String... values) {
    return new CategoryFit(settings, "x", statistics(values)).fit();
  }

  private static List<String> slots(FittedColumn fitted) {
    return ((OneHot) fitted.steps().get(2)).categories();
  }

  private static void assertLeftOut(FittedColumn fitted, String reason) {
    assertThat(fitted).isEqualTo(FittedColumn.leftOut("x", reason));
  }
}
