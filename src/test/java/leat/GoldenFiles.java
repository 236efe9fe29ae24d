package leat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Outputs that were right once, under {@code src/test/resources}. */
public final class GoldenFiles {
  private GoldenFiles() {}

  /**
   * The text of a golden file.
   *
   * @param path below the resources
   * @param found what replaces it where tests run with {@code -Dleat.golden=write}
   */
  public static String text(String path, String found) {
    Path file = Path.of("src/test/resources", path);
    try {
      if ("write".equals(System.getProperty("leat.golden"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, found);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
