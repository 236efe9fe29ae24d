package leat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import leat.GoldenFiles;
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

    assertThat(made).hasSize(500);
    assertThat(made)
        .extracting(Arrays::asList)
        .satisfies(all -> assertThat(Set.copyOf(all)).hasSizeGreaterThan(150));
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
  void areMadeUpFromWhatTheModelLearned() {
    // technician was learned; age 38.5 is where a tree parts
    PortableModel trees = withTrees(MarketingModel.MODEL, new double[] {-0.15, 0.5});
    List<GoldenRow> rows = GoldenRows.of(trees, DRAWN, 3, 42);

    assertThat(values(rows, GoldenKind.BORDER, 1))
        .containsExactlyInAnyOrder(38, 37, 39, 45, 44, 46);
    assertThat(values(rows, GoldenKind.CATEGORY, 2)).containsExactly("technician", "admin.");
    assertThat(values(rows, GoldenKind.UNSEEN, 2)).contains(OddValues.NEVER_SEEN);
    assertThat(values(rows, GoldenKind.MISSING, 2)).contains((Object) null);
  }

  @Test
  void holdTextsOfWrongTypesWithWhatTheyBreak() {
    List<GoldenRow> raw =
        GoldenRows.of(MarketingModel.MODEL, DRAWN, 3, 42).stream()
            .filter(row -> row.kind() == GoldenKind.RAW)
            .toList();

    assertThat(rejected(raw, 1, "1.5")).containsExactly("age: type");
    assertThat(rejected(raw, 1, "2147483648")).containsExactly("age: type");
    assertThat(rejected(raw, 1, "Infinity")).containsExactly("age: type");
    assertThat(rejected(raw, 1, true)).containsExactly("age: type");
    assertThat(rejected(raw, 1, 17.0)).containsExactly("age: min");
    assertThat(rejected(raw, 1, 101.0)).containsExactly("age: max");
    assertThat(rejected(raw, 1, 100.0)).isEmpty();
    assertThat(raw).filteredOn(GoldenRow::isScored).hasSizeGreaterThan(10);
  }

  private static List<String> rejected(List<GoldenRow> rows, int column, Object raw) {
    return rows.stream()
        .filter(row -> raw.equals(row.raw()[column]))
        .findFirst()
        .orElseThrow()
        .rejected();
  }

  private static List<Object> values(List<GoldenRow> rows, GoldenKind kind, int column) {
    return rows.stream().filter(row -> row.kind() == kind).map(row -> row.typed()[column]).toList();
  }

  @Test
  void areReplayedAndTellTheFirstThatParts() {
    List<GoldenRow> rows = GoldenRows.of(MarketingModel.MODEL, DRAWN, 3, 42);
    GoldenFile file = new GoldenFile(MarketingModel.MODEL);
    String text = file.document(rows);

    ParityResult same = GoldenReplay.of(MarketingModel.MODEL, text);
    assertThat(same.holds()).isTrue();
    assertThat(same.rows()).isEqualTo(rows.size());
    assertThat(same.decisions()).isEqualTo(rows.stream().filter(GoldenRow::isScored).count());
    String otherReason = text.replaceFirst("\\[\"age: max\"]", "[\"age: min\"]");
    assertThat(GoldenReplay.of(MarketingModel.MODEL, otherReason).first().describe())
        .matches("row \\d+: expected broken \\[age: min], found broken \\[age: max]");
    String read = text.replaceFirst("(\"raw\":\\{\"age\":100.0.*\"row\":\\{\"age\":)100", "$199");
    assertThat(GoldenReplay.of(MarketingModel.MODEL, read).first().describe())
        .matches("row \\d+: expected values \\[null, 99, .*, found values \\[null, 100, .*");
  }

  @Test
  void ofTheFirstVersionAreStillRead() throws IOException {
    String text = Files.readString(Path.of("src/test/resources/leat/model/golden-1.jsonl"));

    ParityResult found = GoldenReplay.of(MarketingModel.MODEL, text);
    assertThat(found.holds()).isTrue();
    assertThat(found.rows()).isEqualTo(18);
  }

  /** Golden rows are where their model proves itself: what is written stays readable. */
  @Test
  void ofThisVersionStayTheSame() {
    List<GoldenRow> rows = GoldenRows.of(MarketingModel.MODEL, DRAWN, 3, 42);
    List<GoldenRow> some =
        IntStream.range(0, rows.size()).filter(i -> i % 40 == 0).mapToObj(rows::get).toList();
    String found = new GoldenFile(MarketingModel.MODEL).document(some);

    assertThat(found).isEqualTo(GoldenFiles.text("leat/model/golden-2.jsonl", found));
  }

  private static PortableModel withTrees(PortableModel model, double[] ages) {
    Encoding encoding = new Encoding(model.encoding().steps(), List.of("age", "age is missing"));
    List<DecisionTree> trees = new ArrayList<>();
    for (double age : ages) {
      trees.add(
          new DecisionTree(
              new int[] {0, -1, -1},
              new double[] {age, 0, 0},
              new int[] {2, 0, 0},
              new double[] {1, 0, 0},
              new long[] {2, 1, 1},
              new double[] {0.5, 0.25, 0.75}));
    }
    return PortableModel.of(
        model.columns(), model.classes(), encoding, new RandomForest(2, 2, trees), 0.5, Map.of());
  }

  @Test
  void refuseAFileOfANewerVersion() {
    GoldenFile file = new GoldenFile(MarketingModel.MODEL);

    assertThatThrownBy(() -> file.read("{\"format\":\"leat-golden\",\"version\":3}\n"))
        .isInstanceOf(LeatException.class)
        .hasMessage("Cannot read leat-golden version 3: this Leat reads up to 2");
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
