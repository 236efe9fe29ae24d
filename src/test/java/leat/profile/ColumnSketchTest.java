package leat.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import leat.GoldenFiles;
import leat.Json;
import leat.contract.ColumnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnSketchTest {

  @Test
  void figuresOfAFewTextsAreThoseOfAHandCalculation() {
    ColumnProfile profile = texts("1", "2", " 2", "4", "", "n/a").profile("x");
    assertThat(profile.counts()).isEqualTo(new ColumnProfile.Counts(6, 0, 1, 0, 6, true));
    assertThat(profile.present()).isEqualTo(4);
    assertThat(profile.text().missing()).containsExactly(java.util.Map.entry("n/a", 1L));
    NumberProfile numbers = profile.numbers();
    assertThat(numbers.count()).isEqualTo(4);
    assertThat(numbers.min()).isEqualTo(1);
    assertThat(numbers.max()).isEqualTo(4);
    // (1 + 2 + 2 + 4) / 4; squares of -1.25, -0.25, -0.25, 1.75 are 4.75, by 3, its root
    assertThat(numbers.mean()).isEqualTo(2.25);
    assertThat(numbers.deviation()).isEqualTo(Math.sqrt(4.75 / 3));
    assertThat(numbers.quantiles()).containsEntry("0.25", 1.0).containsEntry("0.5", 2.0);
    assertThat(numbers.quantiles()).containsEntry("0.75", 2.0).containsEntry("0.99", 4.0);
    assertThat(numbers.exact()).isTrue();
    // 20 bins of 0.15 from 1: 1 in the first, 2 in bin 6 (1.9 to 2.05), 4 in the last
    long[] bins = numbers.histogram().counts();
    assertThat(bins).hasSize(20);
    assertThat(bins[0]).isEqualTo(1);
    assertThat(bins[6]).isEqualTo(2);
    assertThat(bins[19]).isEqualTo(1);
  }

  @Test
  void rowsWithoutAValueAndNumbersThatAreNoneAreCounted() {
    ColumnSketch sketch = new ColumnSketch(ValueKind.DOUBLE);
    sketch.addNull(3);
    sketch.add(Double.doubleToLongBits(Double.NaN), 2);
    sketch.add(Double.doubleToLongBits(-1.5), 4);
    ColumnProfile profile = sketch.profile("x");
    assertThat(profile.counts()).isEqualTo(new ColumnProfile.Counts(9, 3, 0, 2, 1, true));
    assertThat(profile.present()).isEqualTo(4);
    assertThat(profile.numbers().mean()).isEqualTo(-1.5);
    assertThat(profile.numbers().deviation()).isZero();
    assertThat(profile.type().type()).isEqualTo(ColumnType.DOUBLE);
    assertThat(profile.top()).containsExactly(new ColumnProfile.Value("-1.5", 4));
  }

  @Test
  void storedDatesHaveARange() {
    ColumnSketch sketch = new ColumnSketch(ValueKind.DATE);
    sketch.add(0, 1);
    sketch.add(19_000, 2);
    ColumnProfile profile = sketch.profile("x");
    assertThat(profile.min()).isEqualTo("1970-01-01");
    assertThat(profile.max()).isEqualTo("2022-01-08");
    assertThat(profile.numbers()).isNull();
    assertThat(profile.top().get(0)).isEqualTo(new ColumnProfile.Value("2022-01-08", 2));
  }

  @Test
  void numbersFarFromZeroKeepTheirDeviation() {
    // 1e9 + 0, 1, 2: a sum of squares in doubles alone would lose it
    ColumnProfile profile = texts("1000000000", "1000000001", "1000000002").profile("x");
    assertThat(profile.numbers().deviation()).isEqualTo(1.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void fewDifferentValuesGiveTheSameProfileHoweverTheyWereDivided(int partitions) {
    List<String> values = values(20_000, 900);
    String whole = Json.document(divided(values, 1).profile("x"));
    assertThat(Json.document(divided(values, partitions).profile("x"))).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void manyDifferentValuesAreEstimated(int partitions) {
    int rows = 120_000;
    List<String> values =
        IntStream.range(0, rows)
            .mapToObj(i -> i % 10 == 0 ? "77" : Integer.toString((int) (i * 7919L % rows)))
            .toList();
    ColumnProfile profile = divided(values, partitions).profile("x");
    double[] sorted = values.stream().mapToDouble(Double::parseDouble).sorted().toArray();
    long distinct = values.stream().distinct().count();
    assertThat(profile.counts().rows()).isEqualTo(rows);
    assertThat(profile.counts().exact()).isFalse();
    assertThat(profile.counts().distinct()).isCloseTo(distinct, within(distinct * 3 / 100));
    NumberProfile numbers = profile.numbers();
    assertThat(numbers.count()).isEqualTo(rows);
    assertThat(numbers.min()).isEqualTo(sorted[0]);
    assertThat(numbers.max()).isEqualTo(sorted[rows - 1]);
    double sum = 0; // whole numbers: exact
    for (double value : sorted) {
      sum += value;
    }
    assertThat(numbers.mean()).isEqualTo(sum / rows);
    numbers.quantiles().forEach((q, found) -> hasRank(sorted, found, Double.parseDouble(q)));
    assertThat(numbers.exact()).isFalse();
    ColumnProfile.Value top = profile.top().get(0);
    assertThat(top.value()).isEqualTo("77");
    long real = values.stream().filter("77"::equals).count();
    assertThat(top.rows()).isBetween(real - profile.topMissed(), real);
  }

  /** Within 1 % of all ranks, where equal values have many. */
  private static void hasRank(double[] sorted, double found, double fraction) {
    int below = 0;
    int upTo = 0;
    for (double value : sorted) {
      below += value < found ? 1 : 0;
      upTo += value <= found ? 1 : 0;
    }
    double slack = 0.01 * sorted.length;
    assertThat(fraction * sorted.length).isBetween(below - slack, upTo + slack);
  }

  @Test
  void theSameRowsGiveTheSameEstimates() {
    List<String> values = values(60_000, 40_000);
    String first = Json.document(divided(values, 3).profile("x"));
    assertThat(Json.document(divided(values, 3).profile("x"))).isEqualTo(first);
  }

  @Test
  void aSketchSurvivesTravelling() throws Exception {
    List<String> values = values(30_000, 20_000);
    ColumnSketch travelled = travelled(divided(values, 1).packed());
    assertThat(travelled.profile("x").counts())
        .isEqualTo(divided(values, 1).packed().profile("x").counts());
  }

  @Test
  void longTextsAreToldApartAndCut() {
    String long1 = "x".repeat(5000) + "1";
    String long2 = "x".repeat(5000) + "2";
    ColumnProfile profile = texts(long1, long2, long2).profile("x");
    assertThat(profile.counts().distinct()).isEqualTo(2);
    assertThat(profile.text().longest()).isEqualTo(5001);
    assertThat(profile.top().get(0)).isEqualTo(new ColumnProfile.Value("x".repeat(128) + "...", 2));
  }

  @Test
  void theFileIsReadAgain() {
    ColumnSketch sketch = texts("12", "7", "12", "-", "Box-12");
    Profile profile = new Profile(5, List.of(sketch.profile("a b")));
    String golden = GoldenFiles.text("leat/profile/profile-1.json", profile.json());
    assertThat(profile.json()).isEqualTo(golden);
    assertThat(Profile.read(golden).json()).isEqualTo(golden);
  }

  private static ColumnSketch texts(String... values) {
    ColumnSketch sketch = new ColumnSketch(ValueKind.TEXT);
    for (String value : values) {
      sketch.add(value);
    }
    return sketch;
  }

  private static List<String> values(int rows, int different) {
    Random random = new Random(5);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      int value = random.nextInt(different);
      values.add(i % 50 == 0 ? "" : i % 9 == 0 ? "W" + value : Double.toString(value / 8.0));
    }
    return values;
  }

  /** Sketches of neighbouring stretches, which travelled, merged in order. */
  private static ColumnSketch divided(List<String> values, int partitions) {
    ColumnSketch all = new ColumnSketch(ValueKind.TEXT);
    for (int p = 0; p < partitions; p++) {
      int from = (int) ((long) values.size() * p / partitions);
      int to = (int) ((long) values.size() * (p + 1) / partitions);
      ColumnSketch part = texts(values.subList(from, to).toArray(String[]::new));
      all.add(travelled(part.packed()));
    }
    return all;
  }

  private static ColumnSketch travelled(ColumnSketch sketch) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(sketch);
      out.flush();
      var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()));
      return (ColumnSketch) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
