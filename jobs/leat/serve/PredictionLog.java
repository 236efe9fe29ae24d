package leat.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import leat.Json;
import leat.config.ServeSettings.PredictionLogSettings;
import leat.contract.Column;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a sample of the predictions down, a JSON object in each line, a file for each day in UTC.
 *
 * <p>Values are those that the model saw: cleaned, and personal ones as ingest protects them. A
 * request never waits for it: what a slow disk cannot take is left out and counted.
 */
final class PredictionLog implements AutoCloseable {
  /** The name of the format, which each line carries with its version. */
  static final String FORMAT = "leat-served";

  private static final Logger LOG = LoggerFactory.getLogger(PredictionLog.class);
  private static final int WAITING = 10_000;
  private static final int AT_ONCE = 1_000;
  private static final long PATIENCE_MILLIS = 200;

  private final double sample;
  private final Path folder;
  private final ServeMetrics metrics;
  private final BlockingQueue<Entry> waiting = new ArrayBlockingQueue<>(WAITING);
  private final Thread writer = new Thread(this::write, "serve-log");
  private volatile boolean ended;
  private boolean failing;

  /** A prediction that is to be written. */
  private record Entry(Instant at, ServedModel model, Outcome.Scored scored) {}

  private PredictionLog(double sample, Path folder, ServeMetrics metrics) {
    this.sample = sample;
    this.folder = folder;
    this.metrics = metrics;
  }

  /**
   * A log with its thread.
   *
   * @param standard its folder where the settings name none
   */
  static PredictionLog start(PredictionLogSettings settings, Path standard, ServeMetrics metrics) {
    Path folder = settings.folder() == null ? standard : settings.folder();
    PredictionLog log = new PredictionLog(settings.sample(), folder, metrics);
    if (settings.sample() > 0) {
      log.writer.start();
    }
    return log;
  }

  /** Takes those of the outcomes that fall into the sample. */
  void add(ServedModel model, List<Outcome> outcomes) {
    if (sample == 0) {
      return;
    }
    for (Outcome outcome : outcomes) {
      boolean drawn = sample >= 1 || ThreadLocalRandom.current().nextDouble() < sample;
      if (drawn
          && outcome instanceof Outcome.Scored scored
          && !waiting.offer(new Entry(Instant.now(), model, scored))) {
        metrics.logged("left out");
      }
    }
  }

  /** Writes what waits. */
  @Override
  public void close() {
    ended = true;
    try {
      writer.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    List<Entry> entries = new ArrayList<>();
    try {
      while (!ended || !waiting.isEmpty()) {
        Entry first = waiting.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
          entries.add(first);
          waiting.drainTo(entries, AT_ONCE);
          append(entries);
          entries.clear();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void append(List<Entry> entries) {
    LocalDate day = entries.get(0).at().atZone(ZoneOffset.UTC).toLocalDate();
    try {
      Files.createDirectories(folder);
      try (Writer out =
          Files.newBufferedWriter(
              folder.resolve(day + ".jsonl"),
              StandardCharsets.UTF_8,
              StandardOpenOption.CREATE,
              StandardOpenOption.APPEND)) {
        for (Entry entry : entries) {
          out.write(line(entry) + "\n");
        }
      }
      entries.forEach(entry -> metrics.logged("written"));
      failing = false;
    } catch (IOException e) {
      entries.forEach(entry -> metrics.logged("left out"));
      if (!failing) {
        LOG.warn("Predictions are not logged: {}", e.toString());
      }
      failing = true;
    }
  }

  private static String line(Entry entry) {
    ObjectNode line = Json.mapper().createObjectNode().put("format", FORMAT).put("version", 1);
    line.put("at", entry.at().toString()).put("model", entry.model().version());
    ObjectNode values = line.putObject("values");
    List<Column> columns = entry.model().model().columns().columns();
    for (int i = 0; i < columns.size(); i++) {
      if (entry.model().reads(columns.get(i))) {
        values.putPOJO(columns.get(i).name(), plain(entry.scored().typed()[i]));
      }
    }
    line.putPOJO("probabilities", entry.scored().score().probabilities());
    int decision = entry.scored().score().decision();
    return Json.line(line.put("decision", entry.model().model().classes().get(decision)));
  }

  private static Object plain(Object value) {
    return value instanceof LocalDate || value instanceof Instant ? value.toString() : value;
  }
}
