package leat.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** A file that is looked at now and then; of one thread alone. */
final class WatchedFile {
  private final Path path;
  private String stamp;

  WatchedFile(Path path) {
    this.path = path;
    this.stamp = stamp();
  }

  Path path() {
    return path;
  }

  boolean isThere() {
    return Files.isRegularFile(path);
  }

  /** Whether it is another file, or has another time or length, than when it was last asked. */
  boolean hasChanged() {
    String before = stamp;
    stamp = stamp();
    return !stamp.equals(before);
  }

  private String stamp() {
    try {
      BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
      return found.lastModifiedTime() + " " + found.size() + " " + found.fileKey();
    } catch (IOException e) {
      return "not there";
    }
  }
}
