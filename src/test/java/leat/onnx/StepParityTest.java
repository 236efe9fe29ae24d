package leat.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import leat.contract.ColumnType;
import leat.model.AgeOf;
import leat.model.Bins;
import leat.model.CategoryOf;
import leat.model.CodeNumber;
import leat.model.Cross;
import leat.model.Cyclic;
import leat.model.DatePart;
import leat.model.ImputeCategory;
import leat.model.ImputeNumber;
import leat.model.MissingIndicator;
import leat.model.NumberOf;
import leat.model.OneHot;
import leat.model.ParityMismatch;
import leat.model.Piecewise;
import leat.model.PortableModel;
import leat.model.Scale;
import leat.model.Step;
import leat.model.TargetEncode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fitted step by onnxruntime makes what it makes in plain Java. */
class StepParityTest {
  private static final Step NUMBER = new NumberOf("x", "n");
  private static final Step TEXT = new CategoryOf("x", "t");
  private static final Step COLOURS = new OneHot("t", List.of("red", "🚀", "e\u0301"), "c");
  private static final DoubleUnaryOperator AS_IS = DoubleUnaryOperator.identity();

  /** One for each type of step on a number, the step that is meant last. */
  static Stream<List<Step>> numbers() {
    return Stream.of(
        List.of(NUMBER),
        List.of(NUMBER, new ImputeNumber("n", -3.25, "i")),
        List.of(NUMBER, new MissingIndicator("n", "m")),
        List.of(NUMBER, new Scale("n", 0.1, 3.7, "s")),
        List.of(NUMBER, new Scale("n", 0.1, 0, "s")),
        List.of(NUMBER, new AgeOf("n", 1e9 / 7, 86_400, "a")),
        List.of(NUMBER, new Cyclic("n", 12, Cyclic.Wave.SIN, "w")),
        List.of(NUMBER, new Cyclic("n", 7, Cyclic.Wave.COS, "w")),
        List.of(NUMBER, Bins.of("n", List.of(-1.5, 0.0, 0.1, 2.0), AS_IS, "b")),
        List.of(NUMBER, Piecewise.of("n", List.of(-1.5, 0.1, 0.3, 7.0), AS_IS, "p")));
  }

  static Stream<List<Step>> texts() {
    Step filled = new ImputeCategory("t", "🚀", "f");
    return Stream.of(
        List.of(TEXT, COLOURS),
        List.of(TEXT, new OneHot("t", List.of("red", "blue", "rest"), "rest", "c")),
        List.of(TEXT, filled, new OneHot("f", List.of("red", "🚀"), "c")),
        List.of(
            TEXT,
            filled,
            new ImputeCategory("f", "red", "g"),
            new OneHot("g", List.of("red", "🚀"), "c")),
        List.of(TEXT, filled, new OneHot("f", List.of("red", "rest"), "rest", "c")),
        List.of(TEXT, COLOURS, new CodeNumber("c", List.of(0.5, 7.25), -9.0, "r")),
        List.of(TEXT, COLOURS, new TargetEncode("c", List.of(0.1, 0.2, 0.3, 0.4), 5.5, "e")),
        List.of(
            TEXT,
            COLOURS,
            new OneHot("t", List.of("blue", "red"), "d"),
            new Cross(
                "c",
                "d",
                List.of(new Cross.Cell(0, 1, "red, red"), new Cross.Cell(1, 0, "never")),
                "k")));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void stepsOnNumbersAgree(List<Step> steps) throws Inexpressible {
    double[] odd = {-0.0, 0.1, Math.nextUp(0.1), Math.nextDown(0.1), 7, 1e17, Double.NaN};
    double[] infinite = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    List<Double> values =
        Stream.of(odd, infinite, new Random(2).doubles(200, -9, 9).toArray())
            .flatMapToDouble(Arrays::stream)
            .boxed()
            .toList();
    assertParity(ColumnType.DOUBLE, steps, values);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void stepsOnTextsAgree(List<Step> steps) throws Inexpressible {
    assertParity(
        ColumnType.STRING, steps, List.of("red", "Red", "blue", "🚀", "é", "e\u0301", "rest", ""));
  }

  @ParameterizedTest
  @EnumSource(value = ColumnType.class, mode = EnumSource.Mode.EXCLUDE, names = "STRING")
  void columnsOfEveryTypeAreNumbers(ColumnType type) throws Inexpressible {
    assertParity(type, List.of(NUMBER, new Scale("n", 0, 1e6, "s")), List.of());
  }

  @ParameterizedTest
  @EnumSource(
      value = ColumnType.class,
      names = {"BOOLEAN", "INT", "LONG"})
  void columnsThatAreNoTextsAreCategories(ColumnType type) throws Inexpressible {
    List<String> texts = List.of("false", "0", "-1", "00", "2147483647", "true", "none", "1e3");
    OneHot categories = new OneHot("t", texts, "c");
    assertParity(type, List.of(TEXT, categories), List.of());
    Step filled = new ImputeCategory("t", "none", "f");
    assertParity(type, List.of(TEXT, filled, new OneHot("f", texts, "1e3", "c2")), List.of());
    assertParity(type, List.of(TEXT, new OneHot("t", List.of("no such"), "c")), List.of());
  }

  @ParameterizedTest
  @EnumSource(DatePart.Part.class)
  void partsOfAnyDateAndTimeAgree(DatePart.Part part) throws Inexpressible {
    Random random = new Random(3);
    List<Step> steps = List.of(new DatePart("x", part, "p"));
    if (part != DatePart.Part.HOUR) {
      List<LocalDate> edges =
          Stream.of("1900-02-28", "1900-03-01", "2000-02-29", "2024-12-31", "0004-02-29")
              .map(LocalDate::parse)
              .toList();
      assertParity(ColumnType.DATE, steps, edges);
      List<LocalDate> dates =
          random.longs(3_000, -719_162, 2_932_896).mapToObj(LocalDate::ofEpochDay).toList();
      assertParity(ColumnType.DATE, steps, dates);
    }
    List<Instant> times =
        random
            .longs(3_000, -62_135_596_800L, 253_402_300_799L)
            .mapToObj(second -> Instant.ofEpochSecond(second, 999_999_000))
            .toList();
    assertParity(ColumnType.TIMESTAMP, steps, times);
  }

  @Test
  void everyTypeOfStepIsAmongThese() {
    Set<Class<?>> tested = new HashSet<>(Set.of(DatePart.class));
    Stream.concat(numbers(), texts())
        .forEach(steps -> steps.forEach(step -> tested.add(step.getClass())));
    assertThat(tested).containsExactlyInAnyOrderElementsOf(records(Step.class).toList());
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(StepParityTest::records)
        : Stream.of(type);
  }

  private static void assertParity(ColumnType type, List<Step> steps, List<?> values)
      throws Inexpressible {
    PortableModel model = OneColumn.model(type, steps.toArray(Step[]::new));
    List<Object[]> rows = OneColumn.rows(model, values);
    ParityMismatch mismatch = new OnnxCheck(model, OnnxExport.of(model)).of(rows).first();
    assertThat(mismatch)
        .as(() -> rows.get((int) mismatch.row())[0] + ": " + mismatch.describe())
        .isNull();
  }
}
