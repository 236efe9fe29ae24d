package leat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import leat.LeatException;
import leat.contract.Column;
import leat.contract.ColumnReader;
import leat.contract.RandomRules;
import leat.contract.RowReader;
import leat.contract.Violation;
import leat.export.RandomModels;
import org.junit.jupiter.api.Test;

/** What holds for every model and row: hundreds of models by chance, and more than 80,000 rows. */
class ScoringPropertyTest {
  private static final int MODELS = 80;

  @Test
  void anyModelScoresAsItsDocumentSays() {
    long rows = 0;
    for (int seed = 0; seed < 3 * MODELS; seed++) {
      RandomModels random = new RandomModels(1_000 + seed);
      PortableModel model = model(random, seed % 3);
      SlowReference reference = new SlowReference(ModelJson.write(model));
      Scorer scorer = Scorer.of(model);
      Parity parity = new Parity(model.threshold());
      for (Object[] row : rows(random, model)) {
        parity.compare(rows++, reference.score(byName(model, row)), scorer.scoreTyped(row));
      }
      int of = seed;
      assertThat(parity.result().first())
          .as(() -> "model " + of + ", " + parity.result().first().describe())
          .isNull();
    }
    assertThat(rows).isGreaterThan(80_000);
  }

  /** A new step or estimator fails here until models by chance have it. */
  @Test
  void modelsByChanceHaveEveryStepAndEstimator() {
    Set<Class<?>> found = new HashSet<>();
    for (int seed = 0; seed < 3 * MODELS; seed++) {
      PortableModel model = model(new RandomModels(1_000 + seed), seed % 3);
      model.encoding().steps().forEach(step -> found.add(step.getClass()));
      found.add(model.estimator().getClass());
      found.add(model.estimator().uncalibrated().getClass());
      if (model.estimator() instanceof CalibratedModel calibrated) {
        found.add(calibrated.calibrator().getClass());
      }
    }
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Step.class, Estimator.class, Calibrator.class)
                .flatMap(ScoringPropertyTest::leaves)
                .toList());
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(ScoringPropertyTest::leaves)
        : Stream.of(type);
  }

  @Test
  void anyModelThatWasWrittenAndReadScoresBitByBitAsItDid() {
    for (int seed = 0; seed < 3 * MODELS; seed++) {
      RandomModels random = new RandomModels(2_000 + seed);
      PortableModel model = model(random, seed % 3);
      String json = ModelJson.write(model);
      PortableModel read = ModelJson.read(json);
      assertThat(ModelJson.write(read)).isEqualTo(json);
      Scorer before = Scorer.of(model);
      Scorer after = Scorer.of(read);
      for (Object[] row : random.rows(model.columns(), 50)) {
        assertSame(before.scoreTyped(row), after.scoreTyped(row));
      }
    }
  }

  @Test
  void anyRawRecordScoresAsItsCleanedRowOrIsRefusedForWhatItBreaks() {
    Random random = new Random(3);
    int scored = 0;
    int refused = 0;
    for (int seed = 0; seed < MODELS; seed++) {
      PortableModel model = new RandomModels(3_000 + seed).ruled();
      Scorer scorer = Scorer.of(model);
      RowReader reader = RowReader.of(model.columns());
      for (int i = 0; i < 200; i++) {
        boolean mostlyGood = random.nextBoolean();
        Object[] raw =
            model.columns().columns().stream()
                .map(column -> raw(column, mostlyGood ? 30 : 1, random))
                .toArray();
        Object[] typed = new Object[raw.length];
        List<Violation> violations = new ArrayList<>();
        if (reader.read(raw, typed, violations)) {
          assertSame(scorer.scoreRaw(raw), scorer.scoreTyped(typed));
          assertSame(scorer.scoreRecord(byName(model, raw)), scorer.scoreTyped(typed));
          scored++;
        } else {
          assertThatThrownBy(() -> scorer.scoreRaw(raw))
              .isInstanceOf(LeatException.class)
              .hasMessageContaining(violations.get(0).reason())
              .hasMessageContaining(violations.get(violations.size() - 1).reason());
          refused++;
        }
      }
    }
    assertThat(scored).isGreaterThan(1_000);
    assertThat(refused).isGreaterThan(1_000);
  }

  /** A raw value; the first of some that the column takes, if any. */
  private static Object raw(Column column, int tries, Random random) {
    ColumnReader reader = ColumnReader.of(column);
    List<Object> values = RandomRules.raw();
    Object value = null;
    for (int i = 0; i < tries; i++) {
      value = values.get(random.nextInt(values.size()));
      List<Violation> violations = new ArrayList<>();
      reader.read(value, violations::add);
      if (violations.isEmpty()) {
        break;
      }
    }
    return value;
  }

  @Test
  void anyGoldenRowsSurviveTheirFile() {
    for (int seed = 0; seed < MODELS; seed++) {
      RandomModels random = new RandomModels(4_000 + seed);
      PortableModel model = seed % 4 == 3 ? random.ruled() : model(random, seed % 4);
      List<GoldenRow> golden = golden(random, model);
      String text = new GoldenFile(model).document(golden);
      ParityResult replayed = GoldenReplay.of(ModelJson.read(ModelJson.write(model)), text);
      assertThat(replayed.first()).isNull();
      assertThat(replayed.rows()).isEqualTo(golden.size());
      assertThat(golden.stream().filter(row -> row.raw() == null)).hasSizeGreaterThanOrEqualTo(500);
    }
  }

  @Test
  void oneScorerServesManyThreads() {
    for (int seed = 0; seed < 12; seed++) {
      RandomModels random = new RandomModels(5_000 + seed);
      PortableModel model = seed % 4 == 3 ? random.ruled() : model(random, seed % 4);
      Scorer scorer = Scorer.of(model);
      List<GoldenRow> golden = golden(random, model);
      List<ParityResult> found =
          IntStream.range(0, 16)
              .parallel()
              .mapToObj(thread -> GoldenReplay.of(golden, scorer, model.threshold()))
              .toList();
      assertThat(found)
          .allSatisfy(
              result -> {
                assertThat(result.first()).isNull();
                assertThat(result.largestDifference()).isZero();
              });
    }
  }

  /** A score, its probabilities, margins and the features: nothing that grows with the trees. */
  @Test
  void hardlyAnythingIsAllocatedForAScore() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    for (int seed = 0; seed < 20; seed++) {
      RandomModels random = new RandomModels(6_000 + seed);
      PortableModel model = random.trees();
      Scorer scorer = Scorer.of(model);
      // whole numbers as categories become texts
      Object[] row = new Object[model.columns().columns().size()];
      scorer.scoreTyped(row);
      long before = threads.getThreadAllocatedBytes(thread);
      for (int i = 0; i < 1_000; i++) {
        scorer.scoreTyped(row);
      }
      long bytes = (threads.getThreadAllocatedBytes(thread) - before) / 1_000;
      assertThat(bytes).isLessThan(250 + 8L * model.encoding().features().size());
    }
  }

  private static PortableModel model(RandomModels random, int kind) {
    return switch (kind) {
      case 0 -> random.model();
      case 1 -> random.trees();
      default -> random.calibratedTrees();
    };
  }

  private static List<GoldenRow> golden(RandomModels random, PortableModel model) {
    return GoldenRows.of(model, random.rows(model.columns(), 30), 20, 7);
  }

  private static List<Object[]> rows(RandomModels random, PortableModel model) {
    List<Object[]> rows = new ArrayList<>(random.rows(model.columns(), 100));
    List<Object[]> golden = GoldenRows.cleaned(golden(random, model));
    for (int i = 0; i < golden.size(); i += 2) {
      rows.add(golden.get(i));
    }
    return rows;
  }

  private static Map<String, Object> byName(PortableModel model, Object[] row) {
    Map<String, Object> values = new HashMap<>();
    List<Column> columns = model.columns().columns();
    for (int i = 0; i < row.length; i++) {
      values.put(columns.get(i).name(), row[i]);
    }
    return values;
  }

  private static void assertSame(Score expected, Score found) {
    assertThat(found.decision()).isEqualTo(expected.decision());
    assertThat(bits(found)).isEqualTo(bits(expected));
  }

  private static long[] bits(Score score) {
    return Arrays.stream(score.probabilities()).mapToLong(Double::doubleToRawLongBits).toArray();
  }
}
