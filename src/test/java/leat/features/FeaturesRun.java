package leat.features;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import leat.SparkForTests;
import leat.config.FeatureSettings;
import leat.config.SplitSettings;
import leat.job.JobContext;
import leat.ledger.RowBalance;
import leat.table.Columns;
import leat.table.Tables;
import leat.workspace.Attempt;
import leat.workspace.Checkpoint;
import leat.workspace.Workspace;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The features job on cleaned rows, in a workspace of the test's. */
final class FeaturesRun {
  private final Workspace workspace;
  private final Checkpoint output;
  private final FeaturesResult result;

  FeaturesRun(Path folder, List<Row> cleaned, SplitSettings split) {
    this(folder, cleaned, split, Cleaned.FEATURES);
  }

  FeaturesRun(Path folder, List<Row> cleaned, SplitSettings split, FeatureSettings features) {
    this(
        folder,
        Cleaned.dataset(cleaned),
        new FeaturesJobSettings(Cleaned.CONTRACT, split, features));
  }

  FeaturesRun(Path folder, Dataset<Row> cleaned, FeaturesJobSettings settings) {
    workspace = Workspace.open(folder.toString(), "p", new Configuration());
    Attempt clean = workspace.begin("clean", "c");
    Tables.write(cleaned.repartition(2), clean.path("data"));
    Checkpoint input =
        workspace.publish(clean, RowBalance.passedOn(cleaned.count()), Map.of(), null);
    Attempt attempt = workspace.begin("features", "f");
    JobContext context =
        new JobContext(
            SparkForTests.session(), workspace, "run-1", Map.of("clean", input), attempt, null);
    result = new FeaturesJob().execute(context, settings);
    output = workspace.publish(attempt, result.rows(), Map.of(), null);
  }

  FeaturesResult result() {
    return result;
  }

  String text(String child) {
    return workspace.readText(output, child);
  }

  /** Encoded rows in the order of their ids. */
  List<Row> rows() {
    List<Row> rows =
        new ArrayList<>(Tables.read(SparkForTests.session(), output.path("data")).collectAsList());
    rows.sort(Comparator.comparing(row -> row.<Long>getAs(Columns.ROW_ID)));
    return rows;
  }
}
