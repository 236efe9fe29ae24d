package leat.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import leat.export.RandomModels;
import leat.model.PortableModel;
import leat.model.Scorer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RescoringTest {
  private static final int ROWS = 8;

  /** Leaves that are known already, and features that did not change, must not show. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void saysOfChangedRowsWhatTheScorerSays(boolean trees) {
    for (int seed = 0; seed < 100; seed++) {
      RandomModels random = new RandomModels(seed);
      PortableModel model = trees ? random.trees() : random.model();
      List<Object[]> typed = random.rows(model.columns(), ROWS);
      List<SampleRow> rows = new ArrayList<>();
      typed.forEach(values -> rows.add(new SampleRow(rows.size(), values, 0, 1)));
      Rescoring rescoring = new Rescoring(model, rows);
      Scorer scorer = Scorer.of(model);
      double[][] asTheyAre = rescoring.probabilities();
      for (int row = 0; row < ROWS; row++) {
        compare(scorer, typed.get(row), asTheyAre, row, "seed " + seed);
      }
      for (ColumnUse column : ColumnUse.of(model, Lineage.of(model).columns())) {
        double[][] changed =
            rescoring.probabilities(column, row -> other(typed, row)[column.position()], ROWS);
        for (int row = 0; row < ROWS; row++) {
          Object[] expected = typed.get(row).clone();
          expected[column.position()] = other(typed, row)[column.position()];
          compare(scorer, expected, changed, row, "seed " + seed + ", " + column.column().name());
        }
      }
    }
  }

  private static Object[] other(List<Object[]> typed, int row) {
    return typed.get((row + 3) % ROWS);
  }

  private static void compare(
      Scorer scorer, Object[] typed, double[][] found, int row, String what) {
    double[] expected = scorer.scoreTyped(typed).probabilities();
    for (int k = 0; k < expected.length; k++) {
      assertThat((Double) found[k][row]).as(what).isEqualTo((Double) expected[k]);
    }
  }
}
