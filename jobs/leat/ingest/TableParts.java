package leat.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import leat.config.JdbcSettings;
import leat.jdbc.Mark;
import leat.jdbc.Table;
import leat.jdbc.Watermark;
import leat.ledger.RunRecord;
import leat.workspace.Part;
import leat.workspace.RunStore;
import leat.workspace.Snapshot;
import leat.workspace.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of a table in parts by its watermark: what was read before, and what is new.
 *
 * <p>A part is settled, and not read again, up to the last watermark, less the overlap. What came
 * with an older watermark since then is not seen; it is counted and told.
 */
final class TableParts {
  static final String AFTER = "after";
  static final String UP_TO = "up_to";

  private static final Logger LOG = LoggerFactory.getLogger(TableParts.class);
  private static final String ROWS = "rows";
  private static final String LATEST = ", latest";

  /** A run that broke off longer ago is not gone on with: the table is another one by now. */
  private static final Duration GOES_ON_WITHIN = Duration.ofDays(1);

  private final JdbcSettings settings;
  private final Workspace workspace;

  TableParts(JdbcSettings settings, Workspace workspace) {
    this.settings = settings;
    this.workspace = workspace;
  }

  /**
   * Looks at the table.
   *
   * @param before what was seen last
   * @param isIncremental whether what was read before stays as it is
   */
  List<Part> now(Optional<Snapshot> before, boolean isIncremental) {
    if (settings.watermark() == null) {
      return before.filter(this::isToGoOn).map(Snapshot::parts).orElseGet(this::anew);
    }
    try (Table table = Table.open(settings)) {
      Watermark watermark = table.watermark();
      Mark mark = watermark.mark();
      List<Part> settled = isIncremental ? settled(before) : List.of();
      boolean isWhole = !isIncremental || (settled.isEmpty() && mark.max() == null);
      return isWhole
          ? List.of(part("", null, mark.max(), mark.rows(), mark))
          : windows(watermark, settled, mark);
    }
  }

  /**
   * Nobody can say whether the table changed, so that each run reads it; but one that broke off
   * goes on.
   */
  private boolean isToGoOn(Snapshot before) {
    RunStore runs = workspace.runs();
    List<String> all = runs.list();
    if (all.isEmpty()) {
      return true;
    }
    RunRecord last = runs.read(all.get(all.size() - 1));
    boolean brokeOff = last.exitCode() == null || last.exitCode() == 1 || last.exitCode() == 2;
    boolean isRecent = Instant.parse(before.taken()).isAfter(Instant.now().minus(GOES_ON_WITHIN));
    if (brokeOff && isRecent) {
      LOG.info("Going on with {} as it was read at {}", settings.name(), before.taken());
    }
    return brokeOff && isRecent;
  }

  private List<Part> anew() {
    return List.of(new Part(name(), "read " + Instant.now(), 0, null, new TreeMap<>()));
  }

  private static List<Part> settled(Optional<Snapshot> before) {
    return before.map(Snapshot::parts).orElse(List.of()).stream()
        .filter(part -> part.detail().containsKey(UP_TO) && !part.name().endsWith(LATEST))
        .toList();
  }

  private List<Part> windows(Watermark watermark, List<Part> settled, Mark mark) {
    List<Part> parts = new ArrayList<>(settled);
    String upTo = settled.isEmpty() ? null : settled.get(settled.size() - 1).detail().get(UP_TO);
    tellLate(watermark, settled, upTo);
    if (mark.max() == null) {
      return parts;
    }
    String cut = watermark.overlapped(mark.max());
    if (upTo == null || watermark.isAbove(cut, upTo)) {
      add(parts, watermark, upTo, cut, upTo == null ? "" : " after " + upTo);
      upTo = cut;
    }
    if (watermark.isAbove(mark.max(), upTo)) {
      add(parts, watermark, upTo, mark.max(), LATEST);
    }
    return parts;
  }

  private void add(
      List<Part> parts, Watermark watermark, String after, String upTo, String suffix) {
    long rows = watermark.count(after, upTo);
    if (rows > 0) {
      parts.add(part(suffix, after, upTo, rows, new Mark(rows, after, upTo)));
    }
  }

  private void tellLate(Watermark watermark, List<Part> settled, String upTo) {
    if (upTo == null) {
      return;
    }
    long read = settled.stream().mapToLong(part -> Long.parseLong(part.detail().get(ROWS))).sum();
    long there = watermark.count(null, upTo);
    if (read != there) {
      LOG.warn(
          "{} has {} rows with {} up to {}, of which {} were there when they were read: {} came"
              + " late or {} changed since. Set source.jdbc.overlap to read such rows, or read all"
              + " again with --set source.incremental=false",
          settings.name(),
          there,
          settings.watermark(),
          upTo,
          read,
          Math.max(0, there - read),
          Math.max(0, read - there));
    }
  }

  private Part part(String suffix, String after, String upTo, long rows, Mark mark) {
    Map<String, String> detail = new TreeMap<>(Map.of(ROWS, String.valueOf(rows)));
    if (after != null) {
      detail.put(AFTER, after);
    }
    if (upTo != null) {
      detail.put(UP_TO, upTo);
    }
    String token =
        "%d rows, %s from %s to %s".formatted(rows, settings.watermark(), mark.min(), upTo);
    return new Part(name() + suffix, token, 0, null, new TreeMap<>(detail));
  }

  private String name() {
    return settings.table() == null ? "query" : settings.table();
  }
}
