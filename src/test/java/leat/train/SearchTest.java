package leat.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import leat.LeatException;
import leat.config.CandidateSettings;
import leat.config.ClassWeights;
import leat.config.DecisionSettings;
import leat.config.LogisticSettings;
import leat.config.SearchSettings;
import leat.config.SearchSettings.Selecting;
import leat.config.TrainSettings;
import leat.model.EncodingJson;
import leat.workspace.Interim;
import leat.workspace.Workspace;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
  private static final SmallData DATA = SmallData.random(1_200, 2, false);
  private static final SearchSettings THREE_FOLDS =
      new SearchSettings(3, true, Selecting.BEST, false, 100, false, 0, 0);

  @TempDir private Path folder;

  @Test
  void triesEveryCandidateOnEveryFold() {
    List<Trial> trials = search(THREE_FOLDS, 10, 0.1, 0.001).trials();
    assertThat(trials).extracting(Trial::status).containsOnly(Trial.Status.DONE);
    assertThat(trials).allSatisfy(trial -> assertThat(trial.scores()).hasSize(3));
    assertThat(trials)
        .extracting(trial -> ((LogisticSettings) trial.settings()).regParam())
        .containsExactly(10.0, 0.1, 0.001);
  }

  @Test
  void beginsNearTheFitBeforeAndComesToTheSameOptimum() {
    Trial alone = search(THREE_FOLDS, 0.001).trials().get(0);
    Trial inPath = search(THREE_FOLDS, 0.1, 0.01, 0.003, 0.001).trials().get(3);
    assertThat(inPath.metric()).isCloseTo(alone.metric(), within(1e-4));
    assertThat(inPath.iterations()).isLessThan(alone.iterations());
  }

  @Test
  void leavesACandidateThatIsFarBehindAfterTheFirstFold() {
    // one row in ten of class 1: probabilities by balanced weights are far too high
    List<Row> rows =
        IntStream.range(0, DATA.rows().size())
            .filter(i -> DATA.rows().get(i).getInt(2) == 0 || i % 10 == 0)
            .mapToObj(i -> DATA.rows().get(i))
            .toList();
    List<CandidateSettings> candidates =
        List.of(penalty(0.01), new LogisticSettings(0.01, 0, 100, 1e-6, ClassWeights.BALANCED));
    SearchSettings early = new SearchSettings(3, true, Selecting.BEST, false, 100, true, 0, 0);
    Tries tries = search(new SmallData(rows, 2), notes(), early, candidates);
    assertThat(tries.trials())
        .extracting(Trial::status)
        .containsExactly(Trial.Status.DONE, Trial.Status.LEFT);
    assertThat(tries.trials().get(1).scores()).hasSize(1);
    assertThat(tries.trials().get(1).reason()).startsWith("far behind on fold 1: log_loss 0.");
    assertThat(tries.report().fits()).isEqualTo(4);
    assertThat(search(new SmallData(rows, 2), notes(), THREE_FOLDS, candidates).trials())
        .allSatisfy(trial -> assertThat(trial.scores()).hasSize(3));
  }

  @Test
  void halvingGoesOnWithTheBetterThirdOfTheCandidates() {
    SearchSettings halving = new SearchSettings(3, true, Selecting.BEST, true, 80, false, 0, 0);
    double[] penalties = {1e-4, 1e-3, 3e-3, 1e-2, 3e-2, 0.1, 0.3, 1, 3, 10};
    Tries tries = search(halving, penalties);
    List<Trial> trials = tries.trials();
    // 10 on 800 / 9 rows, 4 on 800 / 3, 2 on all of three folds
    assertThat(trials).filteredOn(trial -> trial.sample() < 0.2).hasSize(6);
    assertThat(trials).filteredOn(trial -> trial.sample() > 0.2 && trial.sample() < 1).hasSize(2);
    assertThat(trials).filteredOn(trial -> trial.sample() == 1).hasSize(2);
    assertThat(tries.report().fits()).isEqualTo(10 + 4 + 2 * 3);
    assertThat(tries.report().stopped()).isNull();
    assertThat(trials.get(9).reason()).contains("on a sample of 0.111 of the rows, where 4 others");
  }

  @Test
  void stopsWhereTheBudgetOfFitsIsUsedUpAndSaysSo() {
    SearchSettings seven = new SearchSettings(3, true, Selecting.BEST, false, 100, false, 7, 0);
    Tries tries = search(seven, 1, 0.1, 0.01);
    assertThat(tries.trials())
        .extracting(Trial::status)
        .containsExactly(Trial.Status.DONE, Trial.Status.DONE, Trial.Status.LEFT);
    assertThat(tries.report().fits()).isEqualTo(6);
    assertThat(tries.report().stopped()).isEqualTo("the budget of 7 fits was used up");
  }

  @Test
  void aCandidateThatFailsIsToldAndTheOthersGoOn() {
    List<Trial> trials = search(THREE_FOLDS, 0.1, Double.NaN, 0.01).trials();
    assertThat(trials)
        .extracting(Trial::status)
        .containsExactly(Trial.Status.DONE, Trial.Status.FAILED, Trial.Status.DONE);
    assertThat(trials.get(1).reason()).isEqualTo("Cannot use the model: its loss is NaN");
    assertThat(trials.get(2).scores()).hasSize(3);
  }

  @Test
  void anInterruptedSearchGoesOnWhereItWasAndComesToTheSame() {
    Interim interim =
        Workspace.open(folder.toString(), "p", new Configuration()).interim("train", "f");
    Tries whole = search(new Notes(interim), THREE_FOLDS, 1, 0.1, 0.01);
    assertThat(interim.read("candidate-0-fold-0.json")).isPresent();
    Tries again = search(new Notes(interim), THREE_FOLDS, 1, 0.1, 0.01);
    // seconds would differ if anything had been fitted again
    assertThat(again.trials()).isEqualTo(whole.trials());
    // an unreadable note, as of a write that did not come to its end, is made again
    interim.write("candidate-2-fold-1.json", "{");
    Tries mended = search(new Notes(interim), THREE_FOLDS, 1, 0.1, 0.01);
    assertThat(mended.trials())
        .extracting(Trial::scores)
        .isEqualTo(whole.trials().stream().map(Trial::scores).toList());
    interim.clear();
    assertThat(interim.read("candidate-0-fold-0.json")).isEmpty();
  }

  @Test
  void refusesFewerRowsThanFolds() {
    SearchSettings many = new SearchSettings(50, true, Selecting.BEST);
    SmallData few = new SmallData(DATA.rows().subList(0, 20), 2);
    assertThatThrownBy(() -> search(few, notes(), many, List.of(penalty(1))))
        .isInstanceOf(LeatException.class)
        .hasMessageMatching(
            "Cannot divide 20 rows into 50 folds: fold \\d+ has none\\. Set train\\.folds lower,"
                + " or bring more rows");
  }

  @Test
  void refusesFoldsOfWhichOneHoldsAllRowsOfAClass() {
    List<Row> rows =
        IntStream.range(0, 90)
            .mapToObj(
                i ->
                    RowFactory.create(
                        0, (long) i, i % 3 == 1 && i < 8 ? 1 : 0, 1.0, 0, 0.5 * i, 1.0, 1, 1.0))
            .toList();
    assertThatThrownBy(
            () -> search(new SmallData(rows, 2), notes(), THREE_FOLDS, List.of(penalty(1))))
        .hasMessage(
            "Cannot compare candidates by folds: the rows of the label \"k1\", 3 of 90, are all in"
                + " one fold. Set train.folds otherwise, or bring more of them");
  }

  @Test
  void saysThatCoefficientsRunOffWhereTheClassesCanBeSeparated() {
    List<Row> rows =
        IntStream.range(0, 300)
            .mapToObj(
                i ->
                    RowFactory.create(
                        0, i * 7919L, i % 2, 1.0, 0, i % 2 - 0.5, 0.1 * (i % 7), 1, 1.0))
            .toList();
    SmallData separable = new SmallData(rows, 2);
    List<Trial> trials =
        search(separable, notes(), THREE_FOLDS, List.of(penalty(0), penalty(0.1))).trials();
    assertThat(trials.get(0).warnings())
        .singleElement()
        .asString()
        .startsWith("The features separate the classes: coefficients run off");
    assertThat(trials.get(1).warnings()).isEmpty();
    assertThat(trials).extracting(Trial::metric).allMatch(Double::isFinite);
  }

  private record Tries(List<Trial> trials, SearchReport report) {}

  private Notes notes() {
    Workspace workspace = Workspace.open(folder.toString(), "p", new Configuration());
    return new Notes(workspace.interim("train", "n" + System.nanoTime()));
  }

  private Tries search(SearchSettings settings, double... penalties) {
    return search(notes(), settings, penalties);
  }

  private Tries search(Notes notes, SearchSettings settings, double... penalties) {
    List<CandidateSettings> candidates =
        Arrays.stream(penalties).<CandidateSettings>mapToObj(SearchTest::penalty).toList();
    return search(DATA, notes, settings, candidates);
  }

  private static Tries search(
      SmallData data, Notes notes, SearchSettings settings, List<CandidateSettings> candidates) {
    try (Folds folds =
        Folds.load(data.dataset(), encoding(), settings.folds(), 0, data.rows().size())) {
      Search search = new Search(folds, new Fitting(job(settings, candidates), encoding()), notes);
      List<Trial> trials = search.run().stream().map(Tried::trial).toList();
      return new Tries(trials, search.report());
    }
  }

  private static TrainJobSettings job(SearchSettings settings, List<CandidateSettings> candidates) {
    return new TrainJobSettings(
        TrainRun.CONTRACT, 
        new TrainSettings("log_loss", candidates, DecisionSettings.fixed(0.5), settings));
  }

  private static EncodingJson encoding() {
    return new EncodingJson(TrainRun.encoding(), List.of("k0", "k1"));
  }

  private static LogisticSettings penalty(double penalty) {
    return new LogisticSettings(penalty, 0, 100, 1e-6, ClassWeights.NONE);
  }
}
