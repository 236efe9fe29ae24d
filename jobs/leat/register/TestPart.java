package leat.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import leat.config.SplitSettings.By;
import leat.gate.SplitDefinition;
import leat.job.JobContext;
import leat.table.Tables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * The test rows of this pipeline, as rows that another model may have been fitted to.
 *
 * @param context the job's
 * @param test cleaned test rows
 * @param settings the job's
 */
record TestPart(JobContext context, Dataset<Row> test, RegisterJobSettings settings) {
  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final long MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;

  /** How they were chosen. */
  SplitDefinition definition() {
    SplitDefinition split = settings.split();
    Long begins = split.settings().by() == By.TIME ? begins(split) : null;
    return split.with(begins, context.input("clean").fingerprint());
  }

  private Long begins(SplitDefinition split) {
    String column = split.columns().get(0).name();
    Object first = test.agg(functions.min(Tables.column(column))).head().get(0);
    return first instanceof LocalDate date
        ? date.toEpochDay() * MICROS_PER_DAY
        : micros((Instant) first);
  }

  /** Java's own difference counts nanoseconds, of which a long has room for 292 years. */
  static long micros(Instant time) {
    return MICROS_PER_SECOND * time.getEpochSecond() + time.get(ChronoField.MICRO_OF_SECOND);
  }
}
