package leat.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import leat.Json;
import leat.groups.Group.Kind;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The expected numbers are worked out by hand from tables such as those of UCI Adult by sex. */
class FairnessTest {
  private static final Offset<Double> SMALL = within(1e-12);

  /**
   * Decided positive: of 10 men 3 of 4 positive and 1 of 6 negative ones, of 8 women 1 of 2
   * positive and none of 6 negative ones.
   */
  private static Table menAndWomen() {
    return men().group("Female").rows(1, 1, 0.75).rows(1, 1, 0.4).rows(6, 0, 0.1);
  }

  private static Table men() {
    return new Table()
        .group("Male")
        .rows(1, 1, 0.9)
        .rows(1, 1, 0.8)
        .rows(1, 1, 0.7)
        .rows(1, 1, 0.3)
        .rows(1, 0, 0.6)
        .rows(5, 0, 0.2);
  }

  @Test
  void figuresOfAGroupAreThoseOfItsRows() {
    ColumnFairness found = menAndWomen().compared(1);
    GroupFairness men = found.groups().get(0);
    assertThat(men.rows()).isEqualTo(10);
    assertThat(men.positives()).isEqualTo(4);
    assertThat(men.selectionRate().value()).isEqualTo(4.0 / 10, SMALL);
    assertThat(men.truePositiveRate().value()).isEqualTo(3.0 / 4, SMALL);
    assertThat(men.falsePositiveRate().value()).isEqualTo(1.0 / 6, SMALL);
    assertThat(men.precision().value()).isEqualTo(3.0 / 4, SMALL);
    assertThat(men.positiveRate().value()).isEqualTo(4.0 / 10, SMALL);
    // (0.9 + 0.8 + 0.7 + 0.3 + 0.6 + 5 x 0.2) / 10
    assertThat(men.meanScore().value()).isEqualTo(0.43, SMALL);
    // with 10 rows each score is a bin of its own: (0.1 + 0.2 + 0.3 + 0.7 + 0.6 + 5 x 0.2) / 10
    assertThat(men.ece().value()).isEqualTo(0.29, SMALL);
    GroupFairness women = found.groups().get(1);
    assertThat(women.selectionRate().value()).isEqualTo(1.0 / 8, SMALL);
    assertThat(women.truePositiveRate().value()).isEqualTo(1.0 / 2, SMALL);
    assertThat(women.falsePositiveRate().value()).isZero();
    assertThat(women.precision().value()).isEqualTo(1, SMALL);
    // (0.75 + 0.4 + 6 x 0.1) / 8
    assertThat(women.meanScore().value()).isEqualTo(0.21875, SMALL);
    // (0.25 + 0.6 + 6 x 0.1) / 8
    assertThat(women.ece().value()).isEqualTo(0.18125, SMALL);
  }

  @Test
  void differencesAreBetweenTheExtremesOfTheGroups() {
    ColumnFairness found = menAndWomen().compared(1);
    assertThat(found.column()).isEqualTo("sex");
    assertThat(found.rows()).isEqualTo(18);
    assertThat(found.reference()).isEqualTo("Male");
    // 4/10 - 1/8
    assertThat(found.demographicParityDifference().value()).isEqualTo(0.275, SMALL);
    // 1/8 : 4/10
    assertThat(found.demographicParityRatio().value()).isEqualTo(0.3125, SMALL);
    // 3/4 - 1/2
    assertThat(found.equalOpportunityDifference().value()).isEqualTo(0.25, SMALL);
    // the larger of 3/4 - 1/2 and 1/6 - 0
    assertThat(found.equalizedOddsDifference().value()).isEqualTo(0.25, SMALL);
    assertThat(found.fourFifths()).isEqualTo(FourFifths.BROKEN);
    assertThat(found.words().get(0))
        .isEqualTo("Female is selected at 0.125, Male at 0.400: 0.313 times as often");
    assertThat(found.words().get(1))
        .startsWith("The ratio must be at least 0.800, which is broken; its 95 % interval is 0.")
        .endsWith("so more rows may show otherwise");
  }

  @Test
  void equalizedOddsTakeTheLargerDifference() {
    // true positive rates 1/2 and 1/2, false positive rates 3/4 and 1/4
    ColumnFairness found =
        new Table()
            .group("a")
            .rows(1, 1, 0.9)
            .rows(1, 1, 0.1)
            .rows(3, 0, 0.9)
            .rows(1, 0, 0.1)
            .group("b")
            .rows(1, 1, 0.9)
            .rows(1, 1, 0.1)
            .rows(1, 0, 0.9)
            .rows(3, 0, 0.1)
            .compared(1);
    assertThat(found.equalOpportunityDifference().value()).isZero();
    assertThat(found.equalizedOddsDifference().value()).isEqualTo(0.5, SMALL);
  }

  @Test
  void ofSeveralGroupsTheLowestIsComparedWithTheHighest() {
    // selected: 2 of 10, 5 of 10, 4 of 10
    ColumnFairness found =
        new Table()
            .group("a")
            .rows(2, 1, 0.9)
            .rows(8, 0, 0.1)
            .group("b")
            .rows(5, 1, 0.9)
            .rows(5, 0, 0.1)
            .group("c")
            .rows(4, 1, 0.9)
            .rows(6, 0, 0.1)
            .compared(1);
    assertThat(found.reference()).isEqualTo("b");
    assertThat(found.demographicParityRatio().value()).isEqualTo(0.4, SMALL);
    assertThat(found.words().get(0)).startsWith("a is selected at 0.200, b at 0.500");
  }

  @Test
  void rowsWeigh() {
    // weights: 3 selected of 3 + 1 + 4; of positives 3 of 3 + 1
    ColumnFairness found =
        men().group("Female").rows(1, 1, 0.75, 3).rows(1, 1, 0.4, 1).rows(2, 0, 0.1, 2).compared(1);
    GroupFairness women = found.groups().get(1);
    assertThat(women.rows()).isEqualTo(4);
    assertThat(women.positives()).isEqualTo(2);
    assertThat(women.selectionRate().value()).isEqualTo(3.0 / 8, SMALL);
    assertThat(women.truePositiveRate().value()).isEqualTo(3.0 / 4, SMALL);
    assertThat(women.positiveRate().value()).isEqualTo(4.0 / 8, SMALL);
    // (3 x 0.75 + 0.4 + 4 x 0.1) / 8
    assertThat(women.meanScore().value()).isEqualTo(3.05 / 8, SMALL);
    // three scores, three bins: (3 x 0.25 + 0.6 + 4 x 0.1) / 8
    assertThat(women.ece().value()).isEqualTo(1.75 / 8, SMALL);
    assertThat(found.demographicParityRatio().value()).isEqualTo(3.0 / 8 / 0.4, SMALL);
    assertThat(found.fourFifths()).isEqualTo(FourFifths.KEPT);
  }

  @Test
  void rowsWithoutAValueAndRareValuesAreShownAndNotCompared() {
    ColumnFairness found =
        menAndWomen()
            .group("(other)", Kind.OTHER)
            .rows(20, 1, 0.9)
            .group("(missing)", Kind.MISSING)
            .rows(20, 0, 0.1)
            .compared(1);
    assertThat(found.rows()).isEqualTo(58);
    assertThat(found.groups())
        .extracting(GroupFairness::leftOut)
        .containsExactly(null, null, "several values together", "no value");
    assertThat(found.groups().get(3).selectionRate().value()).isZero();
    assertThat(found.demographicParityRatio().value()).isEqualTo(0.3125, SMALL);
  }

  @Test
  void groupsTooSmallAreShownAndNotCompared() {
    ColumnFairness found = menAndWomen().group("Other").rows(7, 0, 0.1).compared(8);
    assertThat(found.groups().get(2).leftOut()).isEqualTo("fewer than 8 rows");
    assertThat(found.groups().get(2).selectionRate().value()).isZero();
    assertThat(found.demographicParityRatio().value()).isEqualTo(0.3125, SMALL);
  }

  @Test
  void oneGroupAloneIsNotJudged() {
    ColumnFairness found = menAndWomen().compared(9);
    assertThat(found.groups()).hasSize(2);
    assertThat(found.reference()).isNull();
    assertThat(found.demographicParityDifference()).isNull();
    assertThat(found.demographicParityRatio()).isNull();
    assertThat(found.equalOpportunityDifference()).isNull();
    assertThat(found.equalizedOddsDifference()).isNull();
    assertThat(found.fourFifths()).isEqualTo(FourFifths.NOT_JUDGED);
    assertThat(found.words())
        .containsExactly("Not judged: only Male is large enough to be compared");
    assertThat(menAndWomen().compared(11).words())
        .containsExactly("Not judged: no group is large enough to be compared");
  }

  @Test
  void groupsWithoutRowsAreLeftOut() {
    assertThat(menAndWomen().group("(missing)", Kind.MISSING).compared(1).groups()).hasSize(2);
  }

  @Test
  void aGroupWithoutPositivesHasNoTruePositiveRate() {
    ColumnFairness two = men().group("Female").rows(1, 0, 0.9).rows(9, 0, 0.1).compared(1);
    GroupFairness women = two.groups().get(1);
    assertThat(women.truePositiveRate()).isNull();
    assertThat(women.positiveRate().value()).isZero();
    assertThat(women.falsePositiveRate().value()).isEqualTo(0.1, SMALL);
    assertThat(two.equalOpportunityDifference()).isNull();
    assertThat(two.equalizedOddsDifference()).isNull();
    assertThat(two.demographicParityDifference().value()).isEqualTo(0.3, SMALL);
    ColumnFairness three = menAndWomen().group("Other").rows(10, 0, 0.1).compared(1);
    assertThat(three.equalOpportunityDifference().value()).isEqualTo(0.25, SMALL);
  }

  @Test
  void whereNobodyIsSelectedThereIsNoRatio() {
    ColumnFairness found =
        new Table().group("a").rows(10, 0, 0.1).group("b").rows(9, 0, 0.2).compared(1);
    assertThat(found.demographicParityDifference().value()).isZero();
    assertThat(found.demographicParityRatio()).isNull();
    assertThat(found.groups().get(0).precision()).isNull();
    assertThat(found.fourFifths()).isEqualTo(FourFifths.NOT_JUDGED);
    assertThat(found.words())
        .containsExactly("Not judged: no row of any group is decided positive");
  }

  @Test
  void withSeveralClassesItSaysWhatIsNotComputed() {
    ColumnFairness found = ColumnFairness.notComputed("sex", 18, 3);
    assertThat(found.groups()).isEmpty();
    assertThat(found.fourFifths()).isEqualTo(FourFifths.NOT_JUDGED);
    assertThat(found.words().get(0))
        .startsWith("Not computed: the label has 3 classes, and selection rates")
        .endsWith("name the column in evaluate.segments for the figures of each group");
  }

  @Test
  void isReadAsItIsWritten() {
    ColumnFairness found = menAndWomen().compared(1);
    JsonNode written = Json.mapper().valueToTree(found);
    assertThat(written.at("/demographic_parity_ratio/value").asDouble()).isEqualTo(0.3125, SMALL);
    assertThat(written.at("/equalized_odds_difference/value").asDouble()).isEqualTo(0.25, SMALL);
    assertThat(written.at("/groups/0/selection_rate/value").asDouble()).isEqualTo(0.4, SMALL);
    assertThat(written.path("four_fifths").asText()).isEqualTo("broken");
    assertThat(Json.bind(written, ColumnFairness.class)).isEqualTo(found);
  }
}
