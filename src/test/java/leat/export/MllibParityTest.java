package leat.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leat.SparkForTests;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.model.CategoryOf;
import leat.model.Encoding;
import leat.model.Explain;
import leat.model.GoldenRows;
import leat.model.LogisticModel;
import leat.model.ModelJson;
import leat.model.OneHot;
import leat.model.Parity;
import leat.model.PortableModel;
import leat.model.Scorer;
import leat.model.SlotDifference;
import leat.model.Step;
import leat.model.TargetEncode;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.Transformer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MLlib and the plain Java scorer give the same numbers, whatever the model and the rows. */
class MllibParityTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void anyModelScoresAsInMllib(long seed) {
    RandomModels random = new RandomModels(seed);
    PortableModel model = random.model();
    PipelineModel pipeline = MllibPipeline.of(model, SparkForTests.session());

    assertParity(model, pipeline, rows(random, model));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void anyTreesScoreAsInMllib(long seed) {
    RandomModels random = new RandomModels(seed);
    PortableModel model = random.trees();
    PipelineModel pipeline = MllibPipeline.of(model, SparkForTests.session());

    assertParity(model, pipeline, rows(random, model));
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void anyCalibratedTreesScoreAsInMllib(long seed) {
    RandomModels random = new RandomModels(seed);
    PortableModel model = random.calibratedTrees();
    PipelineModel pipeline = MllibPipeline.of(model, SparkForTests.session());

    assertParity(model, pipeline, rows(random, model));
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 24})
  void loadedTreesScoreAsTheModel(long seed, @TempDir Path folder) {
    RandomModels random = new RandomModels(seed);
    PortableModel model = random.trees();
    String path = folder.resolve("pipeline").toString();
    PipelineFiles.write(
        MllibPipeline.of(model, SparkForTests.session()), path, SparkForTests.session());
    PortableModel read = ModelJson.read(ModelJson.write(model));

    assertParity(read, PipelineModel.load(path), rows(random, model));
  }

  @Test
  void aLoadedPipelineScoresAsTheModel(@TempDir Path folder) {
    RandomModels random = new RandomModels(99);
    PortableModel model = random.model();
    String path = folder.resolve("pipeline").toString();
    PipelineModel pipeline = MllibPipeline.of(model, SparkForTests.session());
    PipelineFiles.write(pipeline, path, SparkForTests.session());

    PipelineModel loaded = PipelineModel.load(path);
    assertThat(loaded.uid()).isEqualTo(pipeline.uid());
    assertThat(loaded.stages())
        .extracting(Transformer::uid)
        .containsExactly(Stream.of(pipeline.stages()).map(Transformer::uid).toArray(String[]::new));
    assertParity(model, loaded, rows(random, model));
  }

  @Test
  void manyTargetEncodedCategoriesScoreAsInMllib() {
    Column column = new Column("shop", ColumnType.STRING, Role.FEATURE, ValueRules.NONE);
    List<String> shops = IntStream.range(0, 30_000).mapToObj(i -> "shop " + i).toList();
    List<Double> numbers = new Random(1).doubles(30_000, -3, 3).boxed().toList();
    List<Step> steps =
        List.of(
            new CategoryOf("shop", "text"),
            new OneHot("text", shops, "code"),
            new TargetEncode("code", numbers, 0.25, "target"));
    PortableModel model =
        PortableModel.of(
            new Contract(List.of(column)),
            List.of("no", "yes"),
            new Encoding(steps, List.of("target")),
            new LogisticModel(new double[][] {{1.5}}, new double[] {-0.5}),
            0.5,
            Map.of());
    List<Object[]> rows = new ArrayList<>();
    for (String shop : new String[] {"shop 0", "shop 29999", "shop 30000", null, "shop 777"}) {
      rows.add(new Object[] {shop});
    }
    assertParity(model, MllibPipeline.of(model, SparkForTests.session()), rows);
  }

  private static List<Object[]> rows(RandomModels random, PortableModel model) {
    List<Object[]> rows = new ArrayList<>(random.rows(model.columns(), 200));
    rows.addAll(GoldenRows.cleaned(GoldenRows.of(model, rows, 20, 7)));
    return rows;
  }

  private static void assertParity(
      PortableModel model, PipelineModel pipeline, List<Object[]> rows) {
    MllibScores mllib = MllibScores.of(pipeline, model.columns(), rows);
    Scorer scorer = Scorer.of(model);
    Explain explain = Explain.of(model);
    Parity parity = new Parity(model.threshold());
    for (int i = 0; i < rows.size(); i++) {
      assertThat(explain.firstDifference(rows.get(i), mllib.features().get(i)))
          .map(SlotDifference::describe)
          .isEmpty();
      parity.compare(i, scorer.scoreTyped(rows.get(i)), mllib.scores().get(i));
    }
    assertThat(parity.result().first())
        .as(() -> parity.result().first().describe() + " of " + model)
        .isNull();
    assertThat(parity.result().rows()).isEqualTo(rows.size());
  }
}
