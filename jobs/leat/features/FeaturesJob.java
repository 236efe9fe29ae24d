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
import leat.contract.Contract;
import leat.job.Job;
import leat.job.JobContext;
import leat.job.JobMain;
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

/**
 * Splits the cleaned rows, fits the encoding on the training part, and encodes all parts.
 *
 * <p>Reads clean; writes {@code data/} (encoded rows) and {@code encoding.json} (fitted steps and
 * classes). Two passes over the rows; five more where numeric columns have more than 20,000 values,
 * for the medians of all of them; one more where columns are target encoded, one where features
 * look the same, and one for each text column of more than 20,000 categories.
 */
public final class FeaturesJob implements Job<FeaturesJobSettings> {
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
    return 3;
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
    Contract contract = settings.columns();
    String cleaned = context.input("clean").path("data");
    Dataset<Row> rows = parts(Tables.read(context.spark(), cleaned), settings);
    Dataset<Row> training = rows.where(col(Columns.PART).equalTo(Part.TRAIN.ordinal()));
    EncodingFit fit = EncodingFit.of(training, contract, settings.features());
    EncodingJson fitted = new EncodingJson(fit.encoding(), fit.classes());
    List<CrossFitted> crossFitted = fit.crossFitted();
    MapPartitionsFunction<Row, Row> encode =
        part -> new Encoder(part, contract, fitted, crossFitted);
    Dataset<Row> encoded =
        rows.mapPartitions(encode, Encoders.row(EncodedSchema.of(fit.encoding())));
    String output = context.output().path("data");
    Tables.write(encoded, output);
    context.output().writeText("encoding.json", fitted.write());
    ObjectNode baseline = Json.mapper().createObjectNode().put("format", "leat-baseline");
    baseline.put("version", 1).set("columns", Json.mapper().valueToTree(fit.profile()));
    context.output().writeText("baseline/profile.json", Json.document(baseline));
    return result(context, fit, settings.split().testFiles(), cleaned, output);
  }

  /** The contract's columns, row id, part and hash. */
  private static Dataset<Row> parts(Dataset<Row> cleaned, FeaturesJobSettings settings) {
    Dataset<Row> rows = Parts.assign(cleaned, settings.columns(), settings.split());
    Stream<Column> kept = Stream.of(col(Columns.ROW_ID), col(Columns.PART), col(Columns.HASH));
    return rows.select(
        Stream.concat(Stream.of(Typed.columns(settings.columns())), kept).toArray(Column[]::new));
  }

  private static FeaturesResult result(
      JobContext context, EncodingFit fit, List<String> testFiles, String cleaned, String output) {
    Configuration hadoop = context.spark().sparkContext().hadoopConfiguration();
    RowBalance rows =
        new RowBalance(
            ParquetRows.count(cleaned, hadoop), ParquetRows.count(output, hadoop), 0, 0, 0);
    Map<String, Long> parts = partRows(Tables.read(context.spark(), output));
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
        fit.decisions());
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
