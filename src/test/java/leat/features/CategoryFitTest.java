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
import leat.model.CategoryOf;
import leat.model.ImputeCategory;
import leat.model.OneHot;
import org.junit.jupiter.api.Test;

class CategoryFitTest {
  private static final Column X = new Column("x", ColumnType.STRING, Role.FEATURE, ValueRules.NONE);
  private static final Category OWN_CATEGORY = own(1, 1000);
  private static final Category MOST_FREQUENT =
      new Category(CategoryImpute.MOST_FREQUENT, "none", Encode.ONE_HOT, 1, Rare.OTHER, 1000, 1000);

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
    // "?" stands twice and is missing once: three of 300 rows, as many as are asked for
    String[] values = new String[300];
    Arrays.fill(values, "a");
    Arrays.fill(values, 295, 297, "?");
    values[297] = null;
    Arrays.fill(values, 298, 300, "b");
    assertThat(slots(fit(own(3, 9), values))).containsExactly("a", "?", "(other)");
  }

  @Test
  void putsRareAndUnseenCategoriesIntoOneSlot() {
    String[] values = texts(1_000, 3);
    values[7] = "rare";
    values[8] = "rarer";
    FittedColumn fitted = fit(own(10, 1000), values);
    assertThat(fitted.steps())
        .contains(new OneHot("x:filled", List.of("t0", "t1", "t2", "(other)"), "(other)", "x"));
    assertThat(fitted.decision().reason())
        .isEqualTo("5 categories, 2 of them in one slot with unseen ones");
  }

  @Test
  void givesRareCategoriesNoSlotIfAsked() {
    String[] values = texts(1_000, 3);
    values[7] = "rare";
    FittedColumn fitted = fit(category(Encode.ONE_HOT, 10, Rare.NONE, 1000), values);
    // t1 lost a row
    assertThat(fitted.steps()).contains(new OneHot("x:filled", List.of("t0", "t2", "t1"), "x"));
    assertThat(fitted.decision().reason()).isEqualTo("4 categories, 1 of them without a slot");
  }

  @Test
  void asksForNoMoreThanAHundredthOfTheRows() {
    // 3 of 300 rows are a hundredth
    String[] values = texts(300, 1);
    Arrays.fill(values, 0, 3, "three");
    Arrays.fill(values, 3, 5, "two");
    assertThat(slots(fit(own(10, 9), values))).containsExactly("t0", "three", "(other)");
  }

  @Test
  void keepsTheMostFrequentWhereThereAreTooMany() {
    assertThat(slots(fit(own(1, 2), "a", "b", "b", "c", "c", "c", null)))
        .containsExactly("c", "b", "(other)");
  }

  @Test
  void aCategoryCalledLikeTheOthersIsOneOfThem() {
    String[] values = texts(1_000, 2);
    Arrays.fill(values, 0, 20, "(other)");
    values[31] = "rare";
    assertThat(slots(fit(own(10, 9), values))).containsExactly("t0", "t1", "(other)");
  }

  @Test
  void manyCategoriesAndMostlyRareOnesAreBetterTargetEncoded() {
    Category auto = category(Encode.AUTO, 10, Rare.OTHER, 20);
    // 50 rows each
    assertThat(CategoryFit.of(Cleaned.categories(auto), X, statistics(texts(1_000, 20))))
        .returns(false, CategoryFit::wantsTarget);
    assertThat(CategoryFit.of(Cleaned.categories(auto), X, statistics(texts(1_050, 21))))
        .returns(true, CategoryFit::wantsTarget);
    // 6 rows each
    assertThat(CategoryFit.of(Cleaned.categories(auto), X, statistics(texts(1_200, 200))))
        .returns(true, CategoryFit::wantsTarget);
    Category oneHot = category(Encode.ONE_HOT, 10, Rare.OTHER, 20);
    assertThat(CategoryFit.of(Cleaned.categories(oneHot), X, statistics(texts(1_050, 21))))
        .returns(false, CategoryFit::wantsTarget);
    Category target = category(Encode.TARGET, 10, Rare.OTHER, 20);
    assertThat(CategoryFit.of(Cleaned.categories(target), X, statistics(texts(1_000, 2))))
        .returns(true, CategoryFit::wantsTarget);
  }

  @Test
  void leavesOutWhatIsNeverFilled() {
    assertLeftOut("constant", fit(OWN_CATEGORY, null, null), "no training row has a value");
  }

  @Test
  void leavesOutAConstant() {
    String reason = "every training row has the same value";
    assertLeftOut("constant", fit(OWN_CATEGORY, "a", "a"), reason);
    assertLeftOut("constant", fit(MOST_FREQUENT, "a", "a", null), reason);
    assertLeftOut("constant", fit(OWN_CATEGORY, "?", null), reason);
  }

  @Test
  void keepsAConstantWhoseMissingRowsAreACategory() {
    assertThat(slots(fit(OWN_CATEGORY, "a", "a", null))).containsExactly("a", "?");
  }

  @Test
  void leavesOutWhereNoCategoryIsFrequentEnough() {
    // every category has 2 of 1,000 rows
    Category twenty = category(Encode.ONE_HOT, 20, Rare.OTHER, 9);
    assertLeftOut("left out", fit(twenty, texts(1_000, 500)), "no category has 10 rows");
    Category target = category(Encode.TARGET, 20, Rare.OTHER, 9);
    assertLeftOut("left out", fit(target, texts(99, 99)), "no category has 2 rows");
  }

  @Test
  void leavesOutIds() {
    // 91 different texts in 100 rows are more than nine of ten, 90 are not
    assertLeftOut("id", fit(OWN_CATEGORY, texts(100, 91)), "91 different values in 100 rows");
    assertThat(slots(fit(OWN_CATEGORY, texts(100, 90)))).hasSize(90);
    assertThat(slots(fit(OWN_CATEGORY, texts(99, 99)))).hasSize(99);
  }

  private static Category own(int minCount, int maxCategories) {
    return category(Encode.ONE_HOT, minCount, Rare.OTHER, maxCategories);
  }

  private static Category category(Encode encode, int minCount, Rare rare, int maxCategories) {
    return new Category(CategoryImpute.CONSTANT, "?", encode, minCount, rare, maxCategories, 1000);
  }

  private static String[] texts(int rows, int different) {
    String[] texts = new String[rows];
    Arrays.setAll(texts, i -> "t" + i % different);
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
    CategoryFit fit = CategoryFit.of(Cleaned.categories(settings), X, statistics(values));
    return fit.leftOut().orElseGet(fit::oneHot);
  }

  private static List<String> slots(FittedColumn fitted) {
    return ((OneHot) fitted.steps().get(2)).categories();
  }

  private static void assertLeftOut(String kind, FittedColumn fitted, String reason) {
    assertThat(fitted).isEqualTo(FittedColumn.leftOut("x", kind, reason));
  }
}
