package leat.features;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import leat.Json;
import leat.LeatException;
import leat.config.PipelineConfig;
import leat.config.SplitSettings.By;
import leat.contract.Contract;
import leat.job.Job;
import leat.job.JobContext;
import leat.job.JobMain;
import leat.leakage.LeakageReport;
import leat.leakage.LeakageRules;
import leat.ledger.RowBalance;
import leat.model.EncodingJson;
import leat.table.Columns;
import leat.table.ParquetRows;
import leat.table.Tables;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Splits the cleaned rows, fits the encoding on the training part, and encodes all parts.
 *
 * <p>Reads clean; writes {@code data/} (encoded rows), {@code encoding.json} (fitted steps and
 * classes) and {@code leakage.json} (what the leakage scan found). Three passes over the rows; five
 * more where numeric columns have more than 20,000 values, for the medians of all of them; one more
 * where columns are target encoded, one where features look the same, and one for each text column
 * of more than 20,000 categories.
 */
public final class FeaturesJob implements Job<FeaturesJobSettings> {
  private static final Logger LOG = LoggerFactory.getLogger("leat");

  /** Runs this job alone. */
  public static void main(String[] args) {
    JobMain.main(new FeaturesJob(), args);
  }

  @Override
  public String name() {
    return "features";
  }

  @Override
  public int semanticVersion() {
    return 4;
  }

  @Override
  public List<String> inputs() {
    return List.of("clean");
  }

  @Override
  public FeaturesJobSettings settings(PipelineConfig config) {
    return new FeaturesJobSettings(config.columns().ingested(), config.split(), config.features());
  }

  @Override
  public FeaturesResult execute(JobContext context, FeaturesJobSettings settings) {
    Dataset<Row> table = Tables.read(context.spark(), context.input("clean").path("data"));
    Dataset<Row> parted = parts(table, settings);
    Dataset<Row> rows = parted.where(col(Columns.PART).notEqual(Parts.GAP));
    LeakageReport leakage = scan(rows, table, settings, context);
    Contract contract = Dropped.from(settings.columns(), leakage);
    Dataset<Row> training = rows.where(col(Columns.PART).equalTo(Part.TRAIN.ordinal()));
    EncodingFit fit = EncodingFit.of(training, contract, settings.features());
    EncodingJson fitted = new EncodingJson(fit.encoding(), fit.classes());
    List<CrossFitted> crossFitted = fit.crossFitted();
    MapPartitionsFunction<Row, Row> encode =
        part -> new Encoder(part, contract, fitted, crossFitted);
    Dataset<Row> encoded =
        rows.mapPartitions(encode, Encoders.row(EncodedSchema.of(fit.encoding())));
    Tables.write(encoded, context.output().path("data"));
    context.output().writeText("encoding.json", fitted.write());
    ObjectNode baseline = Json.mapper().createObjectNode().put("format", "leat-baseline");
    baseline.put("version", 1).set("columns", Json.mapper().valueToTree(fit.profile()));
    context.output().writeText("baseline/profile.json", Json.document(baseline));
    RowBalance balance = balance(context, parted, settings);
    return result(context, fit, leakage, settings.split().testFiles(), balance);
  }

  /** The contract's columns, row id, part and hash. */
  private static Dataset<Row> parts(Dataset<Row> cleaned, FeaturesJobSettings settings) {
    Dataset<Row> rows = Parts.assign(cleaned, settings.columns(), settings.split());
    Stream<Column> kept = Stream.of(col(Columns.ROW_ID), col(Columns.PART), col(Columns.HASH));
    return rows.select(
        Stream.concat(Stream.of(Typed.columns(settings.columns())), kept).toArray(Column[]::new));
  }

  /** Looks for leakage, tells it, and writes it down. */
  private static LeakageReport scan(
      Dataset<Row> rows, Dataset<Row> cleaned, FeaturesJobSettings settings, JobContext context) {
    Configuration hadoop = context.spark().sparkContext().hadoopConfiguration();
    long count = ParquetRows.count(context.input("clean").path("data"), hadoop);
    LeakageRules rules = settings.features().leakage();
    LeakageReport report =
        new LeakageCheck(settings.columns(), settings.split(), rules, count).report(rows, cleaned);
    report.told().forEach(finding -> LOG.warn("leakage: {}", finding.told()));
    context.output().writeText("leakage.json", report.json());
    return report;
  }

  /** Rows in and out by their files, those in a gap by the split. */
  private static RowBalance balance(
      JobContext context, Dataset<Row> parted, FeaturesJobSettings settings) {
    Configuration hadoop = context.spark().sparkContext().hadoopConfiguration();
    long in = ParquetRows.count(context.input("clean").path("data"), hadoop);
    long out = ParquetRows.count(context.output().path("data"), hadoop);
    boolean hasGap = settings.split().by() == By.TIME && settings.split().gapSeconds() > 0;
    long filtered = hasGap ? parted.where(col(Columns.PART).equalTo(Parts.GAP)).count() : 0;
    return new RowBalance(in, out, 0, 0, filtered);
  }

  private static FeaturesResult result(
      JobContext context,
      EncodingFit fit,
      LeakageReport leakage,
      List<String> testFiles,
      RowBalance rows) {
    Map<String, Long> parts = partRows(Tables.read(context.spark(), context.output().path("data")));
    if (parts.get("test") == 0 && !testFiles.isEmpty()) {
      throw LeatException.dataRefused(
          "Cannot find test rows: no source file with rows matches split.test-files, found "
              + testFiles);
    }
    return new FeaturesResult(
        rows,
        parts,
        fit.classes(),
        fit.classRows(),
        fit.encoding().features().size(),
        fit.encoding().slots(),
        Dropped.decisions(fit.decisions(), leakage),
        leakage.findings());
  }

  private static Map<String, Long> partRows(Dataset<Row> encoded) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Part part : Part.values()) {
      counts.put(part.name().toLowerCase(Locale.ROOT), 0L);
    }
    for (Row row : encoded.groupBy(Columns.PART).count().collectAsList()) {
      String part = Part.values()[row.getInt(0)].name().toLowerCase(Locale.ROOT);
      counts.put(part, row.getLong(1));
    }
    return counts;
  }
}
