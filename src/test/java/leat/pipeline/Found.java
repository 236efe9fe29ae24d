package leat.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import leat.SparkForTests;
import org.apache.spark.sql.Row;

/** Searches files for texts in any case: their bytes, and the values of Parquet files. */
final class Found {
  private Found() {}

  /** The places below a folder where one of the texts is, as {@code file: text}. */
  static List<String> below(Path folder, List<String> texts) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .flatMap(file -> in(folder.relativize(file).toString(), content(file), texts).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts that are in a content. */
  static List<String> in(String name, String content, List<String> texts) {
    String searched = content.toLowerCase(Locale.ROOT);
    return texts.stream()
        .filter(text -> searched.contains(text.toLowerCase(Locale.ROOT)))
        .map(text -> name + ": " + text)
        .toList();
  }

  private static String content(Path file) {
    try {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      boolean table = file.toString().endsWith(".parquet");
      return table ? bytes + "\n" + values(file) : bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String values(Path file) {
    List<String> values = new ArrayList<>();
    for (Row row : SparkForTests.session().read().parquet(file.toString()).collectAsList()) {
      values.add(row.mkString("\n"));
    }
    return String.join("\n", values);
  }
}
