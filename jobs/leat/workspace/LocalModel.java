package leat.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import leat.LeatException;

/**
 * A published model on local disk.
 *
 * @param version a positive integer
 * @param folder where its files lie
 * @param manifest what it consists of
 */
public record LocalModel(String version, Path folder, ModelManifest manifest) {

  /**
   * A text file of the version, UTF-8; empty where the version does not have it.
   *
   * @throws LeatException when it is not the file that was published, by its SHA-256
   */
  public Optional<String> text(String child) {
    return manifest.files().stream()
        .filter(entry -> entry.path().equals(child))
        .findFirst()
        .map(this::content);
  }

  /** As {@link #text}, of a file that every version has. */
  public String requiredText(String child) {
    return text(child).orElseThrow(() -> refused(child + " was not published with it"));
  }

  private String content(FileEntry entry) {
    Path file = folder.resolve(entry.path());
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (IOException e) {
      throw LocalModels.unreadable(file, e);
    }
    if (entry.sha256() != null && !entry.sha256().equals(Digest.sha256(content))) {
      throw refused(entry.path() + " is not the file that was published, its SHA-256 differs");
    }
    return new String(content, StandardCharsets.UTF_8);
  }

  private LeatException refused(String reason) {
    return LeatException.modelRefused(
        "Cannot use model " + version + ": " + reason + ", in " + folder);
  }
}
