package leat.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import leat.config.ServeSettings.PredictionLogSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of a prediction log: another one each day (UTC) and when one is full; the oldest go
 * when all of them take too much. Of one thread alone.
 *
 * <p>Each process has files of its own, so that lines of two are never mixed and what one left
 * unfinished when it was killed is at the end of a file.
 */
final class LogFiles {
  private static final Logger LOG = LoggerFactory.getLogger(LogFiles.class);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final String NAME =
      "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[0-9a-f]{8}-[0-9]{6,}\\.jsonl";

  private final Path folder;
  private final long fileSize;
  private final long folderSize;
  private final String process = HexFormat.of().toHexDigits(new SecureRandom().nextInt());
  private int number;
  private Path file;
  private LocalDate day;
  private long length;

  /** The files of a folder, which is made when something is written. */
  LogFiles(Path folder, PredictionLogSettings settings) {
    this.folder = folder;
    this.fileSize = settings.fileSize();
    this.folderSize = settings.folderSize();
  }

  /** Writes whole lines at the end; after a failure the next ones go into another file. */
  void append(byte[] lines, Instant now) throws IOException {
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    if (file == null || !today.equals(day) || length > 0 && length + lines.length > fileSize) {
      begin(now, today);
    }
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      out.write(lines);
      length += lines.length;
    } catch (IOException e) {
      file = null;
      throw e;
    }
  }

  private void begin(Instant now, LocalDate today) throws IOException {
    Files.createDirectories(folder);
    makeRoom();
    number++;
    file = folder.resolve("%s-%s-%06d.jsonl".formatted(TIME.format(now), process, number));
    day = today;
    length = 0;
  }

  /** Leaves room for a whole file. */
  private void makeRoom() throws IOException {
    List<Path> files = files();
    long total = 0;
    for (Path each : files) {
      total += Files.size(each);
    }
    for (Path oldest : files) {
      if (total + fileSize <= folderSize) {
        return;
      }
      total -= Files.size(oldest);
      Files.deleteIfExists(oldest);
      LOG.info("Removed {}: the prediction log may have {} bytes", oldest, folderSize);
    }
  }

  /** Those that are a log's, by their time. */
  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path each : all) {
        if (each.getFileName().toString().matches(NAME)) {
          files.add(each);
        }
      }
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }
}
