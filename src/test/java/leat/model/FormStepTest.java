package leat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import leat.Json;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.contract.Contract;
import leat.contract.Role;
import leat.contract.ValueRules;
import org.junit.jupiter.api.Test;

/** Bins, places among knots, and crosses. */
class FormStepTest {
  private static final NumberOf NUMBER = new NumberOf("x", "n");
  private static final Bins BINS =
      Bins.of("n", List.of(0.0, 10.0), DoubleUnaryOperator.identity(), "b");
  private static final Piecewise PIECES =
      Piecewise.of("n", List.of(0.0, 10.0, 30.0), DoubleUnaryOperator.identity(), "p");

  @Test
  void aNumberAtACutIsInTheUpperBin() {
    assertThat(one(BINS, -0.1)).isEqualTo(0.0);
    assertThat(one(BINS, 0.0)).isEqualTo(1.0);
    assertThat(one(BINS, -0.0)).isEqualTo(1.0);
    assertThat(one(BINS, 9.9)).isEqualTo(1.0);
    assertThat(one(BINS, 10.0)).isEqualTo(2.0);
    assertThat(one(BINS, 1e300)).isEqualTo(2.0);
  }

  @Test
  void aPlaceIsLinearBetweenKnotsAndLevelBeyond() {
    assertThat(one(PIECES, -5.0)).isEqualTo(0.0);
    assertThat(one(PIECES, 0.0)).isEqualTo(0.0);
    assertThat(one(PIECES, 2.5)).isEqualTo(0.25);
    assertThat(one(PIECES, 10.0)).isEqualTo(1.0);
    assertThat(one(PIECES, 25.0)).isEqualTo(1.75);
    assertThat(one(PIECES, 30.0)).isEqualTo(2.0);
    assertThat(one(PIECES, 1e300)).isEqualTo(2.0);
  }

  @Test
  void aMissingNumberIsInNoBinAndHasNoPlace() {
    assertThat(one(BINS, null)).isEqualTo(-1.0);
    assertThat(one(PIECES, null)).isEqualTo(-1.0);
    Encoding encoding = new Encoding(List.of(NUMBER, BINS, PIECES), List.of("b", "p"));
    assertThat(slots(encoding, null)).containsOnly(0.0);
  }

  @Test
  void twoKnotsShareAOneByTheDistance() {
    Encoding encoding = new Encoding(List.of(NUMBER, BINS, PIECES), List.of("b", "p"));
    assertThat(encoding.slotNames())
        .containsExactly("b=below 0", "b=0 to 10", "b=from 10", "p=0", "p=10", "p=30");
    assertThat(slots(encoding, 25.0)).containsExactly(0, 0, 1, 0, 0.25, 0.75);
    assertThat(slots(encoding, 30.0)).containsExactly(0, 0, 1, 0, 0, 1);
  }

  @Test
  void theMarginIsThatOfTheAssembledVector() {
    Encoding encoding = new Encoding(List.of(NUMBER, BINS, PIECES), List.of("b", "p"));
    double[] coefficients = {1, 2, 4, 8, 16, 32};
    double[] features = new double[2];
    encoding.compile(contract()).encode(new Object[] {25.0}, features);
    // the upper bin, a quarter of the second knot and three of the third
    assertThat(SlotLayout.of(encoding).dot(coefficients, features)).isEqualTo(4 + 4 + 24);
  }

  @Test
  void aCrossHasTheCellsThatWereLearned() {
    Bins other = Bins.of("n", List.of(5.0), DoubleUnaryOperator.identity(), "c");
    Cross cross =
        new Cross(
            "b",
            "c",
            List.of(new Cross.Cell(2, 1, "high & from 5"), new Cross.Cell(1, 0, "low")),
            "x");
    Encoding encoding = new Encoding(List.of(NUMBER, BINS, other, cross), List.of("x"));
    assertThat(encoding.slotNames()).containsExactly("x=high & from 5", "x=low");
    assertThat(slots(encoding, 20.0)).containsExactly(1, 0);
    assertThat(slots(encoding, 2.0)).containsExactly(0, 1);
    assertThat(slots(encoding, 7.0)).containsExactly(0, 0);
    assertThat(slots(encoding, -7.0)).containsExactly(0, 0);
    assertThat(slots(encoding, null)).containsExactly(0, 0);
  }

  @Test
  void refusesPlacesThatDoNotAscendAndCellsThatAreNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bins.of("n", List.of(), DoubleUnaryOperator.identity(), "b"))
        .withMessage("Invalid cuts of bins b: at least 1 needed, found 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bins.of("n", List.of(1.0, 1.0), DoubleUnaryOperator.identity(), "b"))
        .withMessage("Invalid cuts of bins b: must ascend, found [1.0, 1.0]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Piecewise.of("n", List.of(1.0), DoubleUnaryOperator.identity(), "p"))
        .withMessage("Invalid knots of piecewise p: at least 2 needed, found 1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Piecewise.of("n", List.of(1.0, Double.NaN), DoubleUnaryOperator.identity(), "p"))
        .withMessage("Invalid knots of piecewise p: must be finite, found NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cross("a", "b", List.of(), "x"))
        .withMessage("Invalid cells of cross x: at least one is needed, all different");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cross.Cell(-1, 0, "c"))
        .withMessage("Invalid cell c: codes must be 0 or more, found -1, 0");
  }

  @Test
  void bindToJsonAndBack() {
    Cross cross = new Cross("b", "b2", List.of(new Cross.Cell(0, 1, "c")), "x");
    Bins second = Bins.of("n", List.of(3.5), DoubleUnaryOperator.identity(), "b2");
    Encoding encoding =
        new Encoding(List.of(NUMBER, BINS, second, PIECES, cross), List.of("x", "p"));
    assertThat(Json.bind(Json.mapper().valueToTree(encoding), Encoding.class)).isEqualTo(encoding);
    assertThat(Json.line(encoding))
        .contains("\"type\":\"cross\"", "\"cells\":[[0,1,\"c\"]]", "\"type\":\"piecewise\"");
  }

  private static double one(Step step, Double value) {
    double[] features = new double[1];
    new Encoding(List.of(NUMBER, step), List.of(step.output()))
        .compile(contract())
        .encode(new Object[] {value}, features);
    return features[0];
  }

  private static double[] slots(Encoding encoding, Double value) {
    double[] features = new double[encoding.features().size()];
    encoding.compile(contract()).encode(new Object[] {value}, features);
    return SlotLayout.of(encoding).assemble(features, encoding.slots());
  }

  private static Contract contract() {
    return new Contract(List.of(new Column("x", ColumnType.DOUBLE, Role.FEATURE, ValueRules.NONE)));
  }
}
