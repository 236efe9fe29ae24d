package leat.workspace;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * A folder on local disk. Hadoop lists the same in three times the time, and a registry is listed
 * by each command.
 */
final class LocalFolder {
  private final Path folder;

  LocalFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * What lies in it, sorted by name; Hadoop's checksums are left out.
   *
   * @throws FileNotFoundException when there is no such folder
   */
  List<FileStatus> children() throws IOException {
    TreeMap<String, BasicFileAttributes> found = new TreeMap<>();
    try (DirectoryStream<java.nio.file.Path> names =
        Files.newDirectoryStream(Publication.local(folder))) {
      for (java.nio.file.Path file : names) {
        String name = file.getFileName().toString();
        if (!isChecksum(name)) {
          put(found, name, file);
        }
      }
    } catch (NoSuchFileException e) {
      throw new FileNotFoundException(e.getMessage());
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return found.entrySet().stream().map(file -> status(file.getKey(), file.getValue())).toList();
  }

  private static boolean isChecksum(String name) {
    return name.startsWith(".") && name.endsWith(".crc");
  }

  private static void put(
      TreeMap<String, BasicFileAttributes> found, String name, java.nio.file.Path file)
      throws IOException {
    try {
      found.put(name, Files.readAttributes(file, BasicFileAttributes.class));
    } catch (NoSuchFileException e) {
      // Removed since it was listed.
    }
  }

  private FileStatus status(String name, BasicFileAttributes file) {
    URI uri = folder.toUri();
    Path path = new Path(uri.getScheme(), uri.getAuthority(), uri.getPath() + "/" + name);
    long modified = file.lastModifiedTime().toMillis();
    return new FileStatus(file.size(), file.isDirectory(), 1, 0, modified, path);
  }
}
