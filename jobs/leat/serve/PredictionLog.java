package leat.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import leat.config.ServeSettings.PredictionLogSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a sample of the predictions down, for monitoring.
 *
 * <p>Values are those that the model saw: cleaned, and personal ones as ingest protects them. A
 * request never waits for it: what a slow disk cannot take is left out and counted.
 */
final class PredictionLog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PredictionLog.class);
  private static final int WAITING = 10_000;

  /** Of the heap, for lines that wait. */
  private static final int WAITING_SHARE = 16;

  private static final int AT_ONCE = 1_000;
  private static final long PATIENCE_MILLIS = 200;
  private static final long LAST_WRITES_SECONDS = 5;

  private final double sample;
  private final LogFiles files;
  private final ServeMetrics metrics;
  private final WaitingLines waiting =
      new WaitingLines(WAITING, Runtime.getRuntime().maxMemory() / WAITING_SHARE);
  private final Thread writer = new Thread(this::write, "serve-log");
  private volatile boolean ended;
  private boolean failing;

  private PredictionLog(double sample, LogFiles files, ServeMetrics metrics) {
    this.sample = sample;
    this.files = files;
    this.metrics = metrics;
  }

  /**
   * A log with its thread.
   *
   * @param standard its folder where the settings name none
   */
  static PredictionLog start(PredictionLogSettings settings, Path standard, ServeMetrics metrics) {
    Path folder = settings.folder() == null ? standard : settings.folder();
    PredictionLog log =
        new PredictionLog(settings.sample(), new LogFiles(folder, settings), metrics);
    if (settings.sample() > 0) {
      log.writer.start();
    }
    return log;
  }

  /** Takes those of a request's predictions that fall into the sample. */
  void add(ServedModel model, String request, List<RawRecord> records, List<Outcome> outcomes) {
    if (sample == 0) {
      return;
    }
    LogLine lines = new LogLine(model, request, Instant.now());
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i) instanceof Outcome.Scored scored
          && isDrawn()
          && !waiting.offer(lines.of(i, records.get(i), scored))) {
        metrics.logged("left out", 1);
      }
    }
  }

  private boolean isDrawn() {
    return sample >= 1 || ThreadLocalRandom.current().nextDouble() < sample;
  }

  /** Writes what waits. */
  @Override
  public void close() {
    ended = true;
    try {
      writer.join(TimeUnit.SECONDS.toMillis(LAST_WRITES_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    try {
      while (!ended || !waiting.isEmpty()) {
        List<byte[]> lines = waiting.take(AT_ONCE, PATIENCE_MILLIS);
        if (!lines.isEmpty()) {
          append(lines);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void append(List<byte[]> lines) {
    ByteArrayOutputStream together = new ByteArrayOutputStream();
    lines.forEach(together::writeBytes);
    try {
      files.append(together.toByteArray(), Instant.now());
      metrics.logged("written", lines.size());
      failing = false;
    } catch (IOException e) {
      metrics.logged("left out", lines.size());
      if (!failing) {
        LOG.warn("Predictions are not logged: {}", e.toString());
      }
      failing = true;
    }
  }
}
