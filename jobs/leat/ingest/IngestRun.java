package leat.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import leat.LeatException;
import leat.config.SourceSettings;
import leat.ledger.RowBalance;
import leat.table.InPlace;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One execution of ingest: reads what is new, takes over what is not. */
final class IngestRun {
  private static final Logger LOG = LoggerFactory.getLogger(IngestRun.class);

  private final SparkSession spark;
  private final IngestSettings settings;
  private final FilePlan plan;
  private final long taskBytes;
  private final String run;

  IngestRun(
      SparkSession spark, IngestSettings settings, FilePlan plan, long taskBytes, String run) {
    this.spark = spark;
    this.settings = settings;
    this.plan = plan;
    this.taskBytes = taskBytes;
    this.run = run;
  }

  /**
   * Where rows go.
   *
   * @param data the good ones
   * @param quarantine the rejected ones
   * @param copies whether they go there in any case
   */
  record Destination(String data, String quarantine, Copies copies) {}

  /** Whether rows that can be read again where they lie are written once more. */
  enum Copies {
    ALWAYS,
    WHERE_NEEDED
  }

  /**
   * What came of it.
   *
   * @param result counts
   * @param contents what the rows were read from
   * @param inPlace where the rows lie, if they were not copied
   */
  record Outcome(IngestResult result, IngestedFiles contents, Optional<InPlace> inPlace) {}

  /**
   * Does the work.
   *
   * @param before columns with their types at the last ingest of such sources; empty: not known
   */
  Outcome into(Destination to, Map<String, String> before) {
    Optional<Reading> reading = read();
    Optional<InPlace> inPlace = inPlace(reading, to.copies());
    List<Undeclared> undeclared;
    Written written;
    try {
      undeclared = undeclared(reading);
      written = inPlace.isPresent() ? asTheyLie(reading) : written(reading, to);
    } finally {
      reading.ifPresent(r -> r.whenDone().forEach(Runnable::run));
    }
    IngestedFiles contents = contents(reading);
    List<String> changes =
        before.isEmpty() ? List.of() : SchemaDrift.between(before, contents.columns());
    changes.forEach(change -> LOG.warn("Since the last ingest {}", change));
    return new Outcome(result(contents, changes, written, undeclared), contents, inPlace);
  }

  /** Nothing is to be copied where nothing is protected, rejected, or taken over. */
  private Optional<InPlace> inPlace(Optional<Reading> reading, Copies copies) {
    boolean same = settings.privacy().columns().isEmpty() && plan.kept().isEmpty();
    return copies == Copies.WHERE_NEEDED && same
        ? reading.filter(r -> r.broken().isEmpty()).flatMap(Reading::inPlace)
        : Optional.empty();
  }

  private Written asTheyLie(Optional<Reading> reading) {
    return new Written(spark, reading.orElseThrow().census().rows(), Optional.empty());
  }

  private Written written(Optional<Reading> reading, Destination to) {
    return new Carried(spark, plan)
        .write(reading.map(r -> new ProtectedReading(r, settings.privacy(), run)), to);
  }

  private Optional<Reading> read() {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < plan.fresh().size(); i++) {
      SourceSettings source = settings.sources().get(i);
      List<IndexedFile> files = plan.fresh().get(i);
      if (!files.isEmpty()) {
        boolean alone =
            plan.kept().stream().allMatch(file -> file.rows() == 0) && !settings.asTheyArrive();
        readings.add(
            Source.of(
                    new SourceInput(
                        spark,
                        source,
                        settings.columns(),
                        files,
                        taskBytes,
                        run,
                        settings.privacy().key(),
                        alone))
                .read());
      }
    }
    return readings.isEmpty() ? Optional.empty() : Optional.of(Union.of(readings));
  }

  /** Columns that look personal and are not declared, of what is new. */
  private List<Undeclared> undeclared(Optional<Reading> reading) {
    List<Undeclared> undeclared =
        reading
            .map(r -> UndeclaredColumns.among(r.rows(), settings.privacy().declared()))
            .orElse(List.of());
    undeclared.forEach(column -> LOG.warn(column.warning()));
    return undeclared;
  }

  private IngestedFiles contents(Optional<Reading> reading) {
    Map<Integer, FileTally> tallies = new HashMap<>();
    reading.ifPresent(r -> r.census().files().forEach(tally -> tallies.put(tally.index(), tally)));
    List<IngestedFile> files = new ArrayList<>(plan.kept());
    plan.freshFiles()
        .map(file -> IngestedFile.of(file, tallies.getOrDefault(file.index(), empty(file))))
        .forEach(files::add);
    files.sort(Comparator.comparingInt(IngestedFile::index));
    Map<String, String> columns =
        reading
            .map(r -> settings.remembered(r.columns()))
            .or(() -> plan.earlier().map(earlier -> earlier.contents().columns()))
            .orElse(Map.of());
    return new IngestedFiles(settings.types(), columns, files);
  }

  private static FileTally empty(IndexedFile file) {
    return new FileTally(file.index(), 0, 0, Map.of());
  }

  private IngestResult result(
      IngestedFiles contents, List<String> changes, Written written, List<Undeclared> undeclared) {
    Census census = new Census(contents.files().stream().map(IngestedFile::tally).toList());
    if (written.rows() == 0 && census.rows() > 0 && !settings.asTheyArrive()) {
      throw LeatException.dataRefused(
          "Cannot ingest: none of %,d rows keeps the rules of its personal columns: %s"
              .formatted(census.rows(), Census.described(written.reasons())));
    }
    RowBalance rows =
        new RowBalance(census.in(), written.rows(), written.quarantined(), 0, census.filtered());
    long bytes = contents.files().stream().mapToLong(IngestedFile::length).sum();
    LOG.info(
        "Ingested {} rows of {} files, {} of them new, {} quarantined",
        written.rows(),
        contents.files().size(),
        plan.freshFiles().count(),
        written.quarantined());
    return new IngestResult(
        rows,
        // The scan knows why records are broken; of rows that ingest rejects, only quarantine does.
        written.quarantined() == census.broken()
            ? new TreeMap<>(census.reasons())
            : written.reasons(),
        contents.files().size(),
        bytes,
        undeclared,
        changes,
        plan.changed(),
        plan.removed());
  }
}
