package leat.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import leat.config.ExplainSettings;
import leat.explain.Explaining;
import leat.explain.Explanation;
import leat.explain.Plan;
import leat.explain.SampleRow;
import leat.job.JobContext;
import leat.metrics.Metric;
import leat.model.PortableModel;
import leat.scoring.TestRows;
import leat.table.Columns;
import leat.table.Tables;
import leat.workspace.Checkpoint;
import leat.workspace.Manifest;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Explains the model on a sample of the test rows: the same rows in the same order, however Spark
 * divides them.
 */
record SampledExplanation(JobContext context, PortableModel model, ExplainSettings settings) {
  private static final Logger LOG = LoggerFactory.getLogger("leat.evaluate");

  /** The explanation; null where there are no test rows. */
  Explanation explanation() {
    long start = System.nanoTime();
    List<SampleRow> sample = sample();
    if (sample.isEmpty()) {
      return null;
    }
    Plan plan = new Plan(metric(), settings.repeats(), settings.top(), settings.seed());
    Explanation explanation = new Explaining(model, plan).of(sample);
    if (explanation.obstacle() != null) {
      LOG.warn("No reasons of single predictions: {}", explanation.obstacle());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    LOG.info("explained by {} test rows in {} s", sample.size(), Math.round(seconds * 10) / 10.0);
    return explanation;
  }

  /** The metric that chose the model. */
  private Metric metric() {
    JsonNode trained = context.input("train").manifest().detail().path("result");
    return Metric.named(trained.path("metric").asText(Metric.AUC.key()));
  }

  private List<SampleRow> sample() {
    Checkpoint features = context.input("features");
    Manifest manifest = features.manifest();
    TestRows rows =
        new TestRows(
            Tables.read(context.spark(), context.input("clean").path("data")),
            Tables.read(context.spark(), features.path("data")),
            manifest.rows().out(),
            model.columns());
    long count = manifest.detail().at("/result/parts/test").asLong();
    List<SampleRow> sample = new ArrayList<>();
    for (Row row : rows.sample(count, settings.rows()).select(read()).collectAsList()) {
      sample.add(
          new SampleRow(
              row.<Long>getAs(Columns.ROW_ID),
              TestRows.typed(row, model.columns()),
              row.<Integer>getAs(Columns.LABEL),
              row.<Double>getAs(Columns.WEIGHT)));
    }
    sample.sort(Comparator.comparingLong(SampledExplanation::place).thenComparing(SampleRow::id));
    return List.copyOf(sample.subList(0, Math.min(sample.size(), settings.rows())));
  }

  /** The contract's columns, those that the model does not read without values. */
  private Column[] read() {
    Set<String> read = model.encoding().columns();
    Stream<Column> own =
        model.columns().columns().stream()
            .map(column -> column.name())
            .map(name -> read.contains(name) ? Tables.column(name) : lit(null).as(name));
    Stream<Column> added =
        Stream.of(Columns.ROW_ID, Columns.LABEL, Columns.WEIGHT).map(n -> col(n));
    return Stream.concat(own, added).toArray(Column[]::new);
  }

  /** A place by chance that is the row's own (the finalizer of SplitMix64). */
  private static long place(SampleRow row) {
    long mixed = (row.id() ^ (row.id() >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
