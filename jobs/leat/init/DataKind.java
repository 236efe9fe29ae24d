package leat.init;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How data is stored, by the names of its files. Known to the launcher, so plain Java. */
public enum DataKind {
  /** Delimited text, whatever its ending. */
  TEXT(List.of(), "csv"),
  /** Parquet files. */
  PARQUET(List.of(".parquet", ".parq"), "parquet"),
  /** ORC files. */
  ORC(List.of(".orc"), "orc"),
  /** Avro files. */
  AVRO(List.of(".avro"), "avro"),
  /** JSON, a record per line. */
  JSON(List.of(".json", ".jsonl", ".ndjson"), "json");

  private final List<String> endings;
  private final String format;

  DataKind(List<String> endings, String format) {
    this.endings = endings;
    this.format = format;
  }

  /** The kind by the file's name, or by the first file with a known ending in a local folder. */
  public static DataKind of(String data) {
    Path folder = Path.of(data.replaceFirst("^file:(//)?", "").replaceAll("[*?\\[{].*", ""));
    if (named(data) != TEXT || data.contains("://") || !Files.isDirectory(folder)) {
      return named(data);
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> named(file.toString()))
          .filter(kind -> kind != TEXT)
          .findFirst()
          .orElse(TEXT);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  private static DataKind named(String file) {
    String name = file.toLowerCase(Locale.ROOT).replaceAll("\\.(gz|bz2)$", "").replaceAll("/$", "");
    return Stream.of(values())
        .filter(kind -> kind.endings.stream().anyMatch(name::endsWith))
        .findFirst()
        .orElse(TEXT);
  }

  /** The type of source in a config. */
  public String format() {
    return format;
  }
}
