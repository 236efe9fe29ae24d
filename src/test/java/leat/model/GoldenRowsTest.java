package leat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import leat.LeatException;
import org.junit.jupiter.api.Test;

class GoldenRowsTest {
  private static final List<Object[]> DRAWN =
      List.of(
          new Object[] {"c1", 50, "admin.", true},
          new Object[] {"c2", 30, "technician", false},
          new Object[] {"c3", 20, null, false});

  private final List<Object[]> rows = golden(2);

  @Test
  void startWithDrawnRowsWithoutOtherColumns() {
    assertThat(rows.subList(0, 2))
        .allSatisfy(
            row -> {
              assertThat(row[0]).isNull();
              assertThat(row[3]).isNull();
              assertThat(row[1]).isIn(50, 30, 20);
            });
  }

  @Test
  void holdMissingValuesInEachColumnAndInAll() {
    assertThat(rows).anySatisfy(row -> assertThat(row).containsOnlyNulls());
    assertThat(rows.subList(3, rows.size()))
        .anySatisfy(row -> assertThat(row[1]).isNull())
        .anySatisfy(row -> assertThat(row[2]).isNull());
  }

  @Test
  void holdExtremesAndOddTexts() {
    assertThat(rows).extracting(row -> row[1]).contains(0, Integer.MIN_VALUE, Integer.MAX_VALUE);
    assertThat(rows)
        .extracting(row -> row[2])
        .contains("", "a category that was never seen", "e\u0301 is not \u00e9");
  }

  @Test
  void areTheSameForTheSameSeed() {
    assertThat(golden(2)).usingRecursiveComparison().isEqualTo(rows);
  }

  @Test
  void needNoDrawnRows() {
    List<Object[]> made =
        GoldenRows.of(MarketingModel.ENCODING, MarketingModel.CONTRACT, List.of(), 10, 1);

    // all missing; age: missing and 4 odd values; occupation: missing and 9 odd texts
    assertThat(made).hasSize(1 + 5 + 10);
  }

  @Test
  void surviveAFile() {
    GoldenFile file = new GoldenFile(MarketingModel.MODEL);
    Scorer scorer = Scorer.of(MarketingModel.MODEL);

    List<GoldenRow> read = file.read(file.write(rows));

    assertThat(read).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(read.get(i).typed()).isEqualTo(rows.get(i));
      assertThat(read.get(i).score())
          .usingRecursiveComparison()
          .isEqualTo(scorer.scoreTyped(rows.get(i)));
    }
  }

  @Test
  void refuseAFileOfANewerVersion() {
    GoldenFile file = new GoldenFile(MarketingModel.MODEL);

    assertThatThrownBy(() -> file.read("{\"format\":\"leat-golden\",\"version\":2}\n"))
        .isInstanceOf(LeatException.class)
        .hasMessage("Cannot read leat-golden version 2: this Leat reads up to 1");
  }

  @Test
  void everyTypeSurvivesAFile() {
    PortableModel model = AllTypes.MODEL;
    List<Object[]> odd = GoldenRows.of(model.encoding(), model.columns(), List.of(), 0, 1);
    GoldenFile file = new GoldenFile(model);

    List<GoldenRow> read = file.read(file.write(odd));

    assertThat(read).hasSameSizeAs(odd);
    for (int i = 0; i < odd.size(); i++) {
      assertThat(Arrays.asList(read.get(i).typed())).isEqualTo(Arrays.asList(odd.get(i)));
    }
  }

  private static List<Object[]> golden(int count) {
    return GoldenRows.of(MarketingModel.ENCODING, MarketingModel.CONTRACT, DRAWN, count, 42);
  }
}
