package leat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelCardTest {
  @Test
  void tellsWhatItIsForHowGoodForWhomAndWhereItEnds() {
    List<String> lines = Samples.released().card().lines().toList();
    assertThat(lines.stream().filter(line -> line.startsWith("#")))
        .containsExactly(
            "# Model card: bank-marketing, model v7",
            "## Model details",
            "## Intended use",
            "## Metrics",
            "## Factors and fairness",
            "### By marital",
            "### By region",
            "### By segment",
            "## Data",
            "## Gate",
            "## Limits and caveats");
    assertThat(lines)
        .contains("| Owner | Marketing analytics, Graz |")
        .contains("Chooses whom the branch calls first; a person decides what is offered.")
        .contains("- Deciding on credit", "- Customers of less than a month")
        .contains("| Demographic parity ratio | 0.6650 (0.5830 to 0.7520) |")
        .contains("| clean | 46,077 | 45,211 | 642 | 224 | 0 |")
        .contains("- The label may be given away by duration.")
        .anyMatch(
            line ->
                line.matches("\\| AUC \\(higher is better\\) \\| 0\\.9\\d+ \\| 0\\.\\d+ to .*"));
  }

  @Test
  void everyTableHasAsManyCellsInEachRow() {
    for (ModelReport report :
        List.of(Samples.released(), Samples.multiclass(), Samples.refused())) {
      for (String block : report.card().split("\n\n")) {
        if (block.startsWith("|")) {
          assertThat(Arrays.stream(block.split("\n")).map(ModelCardTest::cells).distinct())
              .as(block)
              .hasSize(1);
        }
      }
    }
  }

  private static long cells(String line) {
    return line.replace("\\|", "").chars().filter(character -> character == '|').count();
  }

  @Test
  void saysWhatNobodySaid() {
    assertThat(Samples.multiclass().card())
        .contains("| Owner | nobody was named |")
        .contains("Nothing was said: set model-card.intended-use.")
        .contains("Not looked at: no column has the role protected")
        .doesNotContain("## Gate", "null");
  }

  @Test
  void namesDoNotMarkUp() {
    assertThat(Samples.withHostileNames().card())
        .contains("\\<script\\>alert('x')\\</script\\>")
        .contains("job: \\<b\\>retired\\</b\\>");
    assertThat(new Markdown().table(List.of(List.of("a|b"), List.of("*c*\nd"))).toString())
        .isEqualTo("| a\\|b |\n| --- |\n| \\*c\\* d |\n");
  }
}
