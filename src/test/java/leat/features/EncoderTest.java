package leat.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import leat.ExitCode;
import leat.LeatException;
import leat.model.CategoryOf;
import leat.model.Encoding;
import leat.model.EncodingJson;
import leat.model.ImputeCategory;
import leat.model.ImputeNumber;
import leat.model.MissingIndicator;
import leat.model.NumberOf;
import leat.model.OneHot;
import leat.model.Scale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class EncoderTest {
  private static final EncodingJson FITTED =
      new EncodingJson(
          new Encoding(
              List.of(
                  new NumberOf("age", "age:number"),
                  new MissingIndicator("age:number", "age:missing"),
                  new ImputeNumber("age:number", 40, "age:filled"),
                  new Scale("age:filled", 30, 5, "age"),
                  new CategoryOf("job", "job:text"),
                  new ImputeCategory("job:text", "(missing)", "job:filled"),
                  new OneHot("job:filled", List.of("clerk", "(missing)"), "job")),
              List.of("age:missing", "age", "job")),
          List.of("false", "true"));

  @Test
  void givesRowIdPartClassWeightAndFeatures() {
    // (25 - 30) / 5 = -1; clerk is the first category
    assertThat(encoded(25, "clerk", 0.5, true))
        .isEqualTo(RowFactory.create(77L, 2, 9L, 1, 0.5, 0.0, -1.0, 0));
  }

  @Test
  void fillsInWhatIsMissing() {
    // missing: taken as 40, (40 - 30) / 5 = 2
    assertThat(encoded(null, null, 2.0, false))
        .isEqualTo(RowFactory.create(77L, 2, 9L, 0, 2.0, 1.0, 2.0, 1));
  }

  @Test
  void givesUnseenCategoriesNoSlot() {
    assertThat(encoded(30, "juggler", 1.0, false).get(7)).isEqualTo(-1);
  }

  @Test
  void refusesALabelThatNoTrainingRowHas() {
    EncodingJson one = new EncodingJson(FITTED.encoding(), List.of("false", "maybe"));
    assertThatThrownBy(() -> encoded(one, 30, "clerk", 1.0, true))
        .isInstanceOf(LeatException.class)
        .hasMessage(
            "Cannot encode the label \"true\": no training row has it, only [false, maybe]. Use"
                + " split.stratify = true, or bring more rows of that class")
        .extracting(e -> ((LeatException) e).exitCode())
        .isEqualTo(ExitCode.DATA_REFUSED);
  }

  @Test
  void refusesARowWithoutLabel() {
    assertThatThrownBy(() -> encoded(30, "clerk", 1.0, null))
        .isInstanceOf(LeatException.class)
        .hasMessage(
            "Cannot encode a row without a value of the label responded. Set"
                + " columns.responded.required = true");
  }

  @Test
  void refusesWeightsThatAreNotAboveZero() {
    for (Double weight : new Double[] {0.0, -1.0, null}) {
      assertThatThrownBy(() -> encoded(30, "clerk", weight, true))
          .isInstanceOf(LeatException.class)
          .hasMessage("Cannot use the weight of a row: must be above 0, found " + weight)
          .extracting(e -> ((LeatException) e).exitCode())
          .isEqualTo(ExitCode.DATA_REFUSED);
    }
  }

  private static Row encoded(Integer age, String job, Double weight, Boolean responded) {
    return encoded(FITTED, age, job, weight, responded);
  }

  private static Row encoded(
      EncodingJson fitted, Integer age, String job, Double weight, Boolean responded) {
    Row row = RowFactory.create("c1", 1, age, 1e4, job, weight, responded, 77L, 2, 9L);
    return new Encoder(List.of(row).iterator(), Cleaned.CONTRACT, fitted, List.of()).next();
  }
}
