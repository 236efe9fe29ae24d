package leat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import leat.LeatException;
import leat.config.ConfigLoader;

/**
 * A config file that is written for the user.
 *
 * @param file where
 * @param overwrite whether what is there goes
 */
record ConfigFile(Path file, boolean overwrite) {
  void checkFree() {
    if (Files.exists(file) && !overwrite) {
      throw LeatException.usage(
          "Cannot write %s: it is there already. Name another with --output, or say --force"
              .formatted(file));
    }
  }

  /**
   * Writes the config, once it is proven to have no problem.
   *
   * @throws LeatException when it cannot be written
   */
  void write(String text) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, ".init-", ".conf");
      try {
        Files.writeString(draft, text);
        ConfigLoader.load(draft, Map.of(), Map.of());
        if (overwrite) {
          Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } else {
          Files.move(draft, file);
        }
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw LeatException.usage("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }
}
