package leat.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import leat.SparkForTests;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;
import leat.model.CategoryOf;
import leat.model.Encoding;
import leat.model.ImputeCategory;
import leat.model.ImputeNumber;
import leat.model.LogisticModel;
import leat.model.MissingIndicator;
import leat.model.NumberOf;
import leat.model.OneHot;
import leat.model.PortableModel;
import leat.model.Scale;
import leat.model.Step;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.attribute.Attribute;
import org.apache.spark.ml.attribute.AttributeGroup;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class MllibPipelineTest {
  private static final Contract CONTRACT =
      new Contract(
          List.of(
              feature("age", ColumnType.INT),
              feature("emp.var.rate", ColumnType.DOUBLE),
              feature("job", ColumnType.STRING),
              feature("owner", ColumnType.BOOLEAN)));

  @Test
  void stepsOfOneTypeShareAStage() {
    PipelineModel pipeline =
        pipeline(usualSteps(), "age", "rate", "age is missing", "job", "owner");

    assertThat(stageTypes(pipeline))
        .containsExactly(
            "SQLTransformer",
            "ImputerModel",
            "StringIndexerModel",
            "OneHotEncoderModel",
            "VectorAssembler",
            "StandardScalerModel",
            "VectorAssembler",
            "LogisticRegressionModel");
  }

  @Test
  void numbersAloneNeedNoIndexer() {
    List<Step> steps = List.of(new NumberOf("age", "n"), new Scale("n", 40, 10, "age"));

    assertThat(stageTypes(pipeline(steps, "age")))
        .doesNotContain("StringIndexerModel", "OneHotEncoderModel", "ImputerModel");
  }

  @Test
  void categoriesAloneNeedNoScaler() {
    List<Step> steps =
        List.of(new CategoryOf("job", "t"), new OneHot("t", List.of("admin."), "job"));

    assertThat(stageTypes(pipeline(steps, "job")))
        .containsExactly(
            "SQLTransformer",
            "StringIndexerModel",
            "OneHotEncoderModel",
            "VectorAssembler",
            "LogisticRegressionModel");
  }

  @Test
  void onlyStagesOfSparkAreUsed() {
    assertThat(pipeline(usualSteps(), "age", "rate", "job").stages())
        .allSatisfy(
            stage -> assertThat(stage.getClass().getName()).startsWith("org.apache.spark.ml."));
  }

  @Test
  void slotsKeepTheOrderOfTheEncodingAndNamesSayWhatTheyAre() {
    assertThat(slotNames(pipeline(usualSteps(), "job", "age is missing", "owner")))
        .containsExactly(
            "leat_job_admin.", "leat_job_blue collar", "leat_age_is_missing", "leat_owner_true");
  }

  @Test
  void scaledNumbersThatAreApartArePutInTheirPlaces() {
    PipelineModel pipeline = pipeline(usualSteps(), "rate", "job", "age");

    assertThat(stageTypes(pipeline)).contains("VectorSlicer");
    MllibScores scores =
        MllibScores.of(
            pipeline, CONTRACT, List.<Object[]>of(new Object[] {50, 3.0, "blue collar", null}));
    // rate (3 - 1) / 4, job admin. 0, blue collar 1, age (50 - 40) / 10
    assertThat(scores.features().get(0)).containsExactly(0.5, 0, 1, 1);
  }

  @Test
  void inputColumnsAreKept() {
    Dataset<Row> scored =
        pipeline(usualSteps(), "age", "job")
            .transform(
                MllibScores.table(
                    CONTRACT, List.<Object[]>of(new Object[] {50, 3.0, "admin.", true})));

    assertThat(scored.columns())
        .startsWith("row", "age", "emp.var.rate", "job", "owner")
        .endsWith("features", "rawPrediction", "probability", "prediction");
  }

  private static List<Step> usualSteps() {
    return List.of(
        new NumberOf("age", "age:number"),
        new MissingIndicator("age:number", "age is missing"),
        new ImputeNumber("age:number", 38, "age:imputed"),
        new Scale("age:imputed", 40, 10, "age"),
        new NumberOf("emp.var.rate", "rate:number"),
        new ImputeNumber("rate:number", 0, "rate:imputed"),
        new Scale("rate:imputed", 1, 4, "rate"),
        new CategoryOf("job", "job:text"),
        new ImputeCategory("job:text", "admin.", "job:imputed"),
        new OneHot("job:imputed", List.of("admin.", "blue collar"), "job"),
        new CategoryOf("owner", "owner:text"),
        new OneHot("owner:text", List.of("true"), "owner"));
  }

  private static PipelineModel pipeline(List<Step> steps, String... features) {
    Encoding encoding = new Encoding(steps, List.of(features));
    LogisticModel estimator =
        new LogisticModel(new double[1][encoding.slots()], new double[] {0.5});
    PortableModel model =
        PortableModel.of(CONTRACT, List.of("no", "yes"), encoding, estimator, 0.5, Map.of());
    return MllibPipeline.of(model, SparkForTests.session());
  }

  private static List<String> stageTypes(PipelineModel pipeline) {
    return Arrays.stream(pipeline.stages()).map(s -> s.getClass().getSimpleName()).toList();
  }

  private static List<String> slotNames(PipelineModel pipeline) {
    Dataset<Row> none = MllibScores.table(CONTRACT, List.of());
    Attribute[] attributes =
        AttributeGroup.fromStructField(
                ((Transformer) pipeline).transform(none).schema().apply("features"))
            .attributes()
            .get();
    return Stream.of(attributes).map(attribute -> attribute.name().get()).toList();
  }

  private static Column feature(String name, ColumnType type) {
    return new Column(name, type, Role.FEATURE, ValueRules.NONE);
  }
}
