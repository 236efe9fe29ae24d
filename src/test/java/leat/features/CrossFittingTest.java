package leat.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import leat.config.FeatureSettings;
import leat.config.FeatureSettings.ColumnKind;
import leat.config.FeatureSettings.Encode;
import leat.model.EncodingJson;
import leat.model.RowEncoder;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training row's features never tell its own label. */
class CrossFittingTest {
  private static final FeatureSettings TARGET =
      Cleaned.saying("job", ColumnKind.AUTO, Encode.TARGET);
  private static final int PART = 1;
  private static final int LABEL = 3;
  private static final int JOB = 9;

  @TempDir private Path folder;

  @Test
  void aRowsOwnLabelDoesNotChangeHowItIsEncoded() {
    List<Row> rows = Cleaned.rows(400);
    FeaturesRun before = run("before", rows);
    List<Row> encoded = before.rows();
    int changed = 0;
    for (int i = 0; changed < 3; i++) {
      if (encoded.get(i).getInt(PART) == Part.TRAIN.ordinal()) {
        FeaturesRun after = run("after" + i, withOtherLabel(rows, i));
        assertThat(features(after.rows().get(i))).isEqualTo(features(encoded.get(i)));
        assertThat(after.text("encoding.json")).isNotEqualTo(before.text("encoding.json"));
        assertThat(features(after.rows())).isNotEqualTo(features(encoded));
        changed++;
      }
    }
  }

  @Test
  void otherRowsHaveTheNumbersThatArePublished() {
    List<Row> rows = Cleaned.rows(400);
    FeaturesRun run = run("once", rows);
    RowEncoder published =
        EncodingJson.read(run.text("encoding.json")).encoding().compile(Cleaned.CONTRACT);
    double[] features = new double[published.width()];
    int others = 0;
    for (Row row : run.rows()) {
      published.encode(Cleaned.values(rows.get((int) row.getLong(0))), features);
      boolean isTraining = row.getInt(PART) == Part.TRAIN.ordinal();
      assertThat(row.getDouble(JOB) == features[JOB - Encoder.BEFORE_FEATURES])
          .isEqualTo(!isTraining);
      others += isTraining ? 0 : 1;
    }
    assertThat(others).isPositive();
  }

  @Test
  void manyCategoriesOfChanceTellNothingInTrainingEither() {
    List<Row> rows = Cleaned.rows(4_000);
    Random random = new Random(3);
    rows.replaceAll(row -> Cleaned.with(row, "job", "job " + random.nextInt(800)));
    FeaturesRun run = run("noise", rows);
    List<Row> encoded = run.rows();
    // by chance alone areas vary with a deviation of about 0.015
    assertThat(area(encoded, Part.TRAIN)).isBetween(0.45, 0.55);
    assertThat(area(encoded, Part.TEST)).isBetween(0.44, 0.56);
  }

  private FeaturesRun run(String name, List<Row> rows) {
    return new FeaturesRun(folder.resolve(name), rows, Cleaned.SPLIT, TARGET);
  }

  private static List<Row> withOtherLabel(List<Row> rows, int index) {
    List<Row> changed = new ArrayList<>(rows);
    boolean responded = rows.get(index).getBoolean(9);
    changed.set(index, Cleaned.with(rows.get(index), "responded", !responded));
    return changed;
  }

  private static List<List<Object>> features(List<Row> rows) {
    return rows.stream().map(CrossFittingTest::features).toList();
  }

  private static List<Object> features(Row row) {
    List<Object> features = new ArrayList<>();
    for (int i = Encoder.BEFORE_FEATURES; i < row.size(); i++) {
      features.add(row.get(i));
    }
    return features;
  }

  /** Area under the ROC curve of the encoded column alone: the share of pairs in order. */
  private static double area(List<Row> encoded, Part part) {
    List<Row> rows =
        encoded.stream()
            .filter(row -> row.getInt(PART) == part.ordinal())
            .sorted(Comparator.comparingDouble(row -> row.getDouble(JOB)))
            .toList();
    double inOrder = 0;
    long negatives = 0;
    for (int from = 0; from < rows.size(); ) {
      double value = rows.get(from).getDouble(JOB);
      List<Row> equal = rows.stream().filter(row -> row.getDouble(JOB) == value).toList();
      long positives = equal.stream().filter(row -> row.getInt(LABEL) == 1).count();
      long others = equal.size() - positives;
      inOrder += positives * (negatives + 0.5 * others);
      negatives += others;
      from += equal.size();
    }
    return inOrder / negatives / (rows.size() - negatives);
  }
}
