package leat.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import leat.ledger.RowBalance;
import org.apache.hadoop.conf.Configuration;

/** A workspace on local disk, in a folder with a space in its name. */
final class TestWorkspace {
  final Path folder;
  final Workspace workspace;

  TestWorkspace(Path temporary) {
    Path root = temporary.resolve("work space");
    this.folder = root.resolve("p");
    this.workspace = Workspace.open(root.toString(), "p", new Configuration());
  }

  /** Publishes one file, data/part-0.parquet of 20 bytes. */
  Checkpoint published(String job, String fingerprint, Map<String, String> inputs) {
    return workspace.publish(begun(job, fingerprint), RowBalance.passedOn(3), inputs, null);
  }

  Attempt begun(String job, String fingerprint) {
    Attempt attempt = workspace.begin(job, fingerprint);
    attempt.writeText("data/part-0.parquet", "12345678901234567890");
    return attempt;
  }

  /** The file of a URI that the workspace gave. */
  static Path file(String uri) {
    return Path.of(uri.substring("file:".length()));
  }

  /** Makes everything below a folder look as if it was last written a while ago. */
  static void age(Path folder, Duration age) {
    FileTime then = FileTime.from(Instant.now().minus(age));
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        Files.setLastModifiedTime(path, then);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a file or folder of a URI that the workspace gave, as a user would. */
  static void clear(String uri) {
    try (Stream<Path> all = Files.walk(file(uri))) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String fixture(String name) {
    try (var in = TestWorkspace.class.getResourceAsStream("/leat/workspace/" + name)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
