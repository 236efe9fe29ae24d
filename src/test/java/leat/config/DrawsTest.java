package leat.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import leat.LeatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawsTest {
  @TempDir Path folder;

  @Test
  void drawsFromRangesAndListsByTheSeedAlone() {
    String search = "search { draws = 20 }";
    String candidate =
        "reg-param { from = 0.0001, to = 1, scale = log }, elastic-net = [0, 0.5, 1]";
    List<CandidateSettings> drawn = candidates(search, candidate);
    assertThat(drawn).hasSize(20).isEqualTo(candidates(search, candidate));
    assertThat(drawn).isNotEqualTo(candidates("search { draws = 20, seed = 7 }", candidate));
    List<LogisticSettings> settings = drawn.stream().map(LogisticSettings.class::cast).toList();
    assertThat(settings)
        .allSatisfy(
            one -> {
              assertThat(one.regParam()).isBetween(0.0001, 1.0);
              assertThat(one.elasticNet()).isIn(0.0, 0.5, 1.0);
            });
    // of 20 numbers even on the log scale, some are below 0.01, half of the orders of magnitude
    assertThat(settings.stream().filter(one -> one.regParam() < 0.01).count()).isBetween(4L, 16L);
    assertThat(settings.stream().map(LogisticSettings::elasticNet)).contains(0.0, 0.5, 1.0);
  }

  @Test
  void drawsEachCombinationOnceAtMost() {
    List<CandidateSettings> drawn = candidates("search { draws = 50 }", "reg-param = [0, 0.1, 1]");
    assertThat(drawn).hasSize(3);
    assertThat(new HashSet<>(drawn)).hasSize(3);
  }

  @Test
  void leavesACandidateWithNothingToChooseFromAsItIs() {
    assertThat(candidates("search { draws = 50 }", "reg-param = 0.3")).hasSize(1);
  }

  @Test
  void drawsWholeNumbers() {
    String candidate = "max-iterations { from = 10, to = 12, whole = true }";
    assertThat(candidates("search { draws = 30 }", candidate))
        .extracting(one -> ((LogisticSettings) one).maxIterations())
        .containsExactlyInAnyOrder(10, 11, 12);
  }

  @Test
  void tellsWhatIsWrongWithARangeOnce() {
    assertThatThrownBy(() -> candidates("search { draws = 3 }", "reg-param { from = 1, to = 0 }"))
        .isInstanceOf(LeatException.class)
        .hasMessageContaining("reg-param.to: must be at least from, found 0");
    assertThatThrownBy(
            () -> candidates("search { draws = 3 }", "reg-param { from = 0, to = 1, scale = log }"))
        .hasMessageContaining("must be above 0 with scale = log, found 0");
    assertThatThrownBy(() -> candidates("search { draws = 3 }", "reg-param { from = -5, to = -3 }"))
        .hasMessageContaining("reg-param: must be at least 0, found");
  }

  @Test
  void aRangeIsNoNumberWhereNothingIsDrawn() {
    assertThatThrownBy(() -> candidates("", "reg-param { from = 0, to = 1 }"))
        .hasMessageContaining("reg-param: must be a number, found a section");
  }

  private List<CandidateSettings> candidates(String search, String candidate) {
    String text =
        """
        pipeline = p
        source.path = x.csv
        columns { a { type = int }, y { type = int, role = label } }
        train { %s, candidates = [ { type = logistic-regression, %s } ] }
        """
            .formatted(search.isEmpty() ? "metric = auc" : search, candidate);
    String file = new ConfigFiles(folder).write("c.conf", text);
    return ConfigLoader.load(file, Map.of(), Map.of()).train().candidates();
  }
}
