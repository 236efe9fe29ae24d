package leat.workspace;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;

/** The workspace's file system, with its failures told in Leat's words. */
final class Storage {
  private final FileSystem files;

  Storage(FileSystem files) {
    this.files = files;
  }

  /** Something a file system does. */
  interface Action<T> {
    T run() throws IOException;
  }

  static <T> T told(String verb, Object thing, Action<T> action) {
    try {
      return action.run();
    } catch (IOException e) {
      throw StorageFailure.of(verb, thing, e);
    } catch (FSError e) {
      // Hadoop's local file system throws this Error for a full disk.
      throw StorageFailure.of(verb, thing, new IOException(e.getCause().getMessage(), e));
    }
  }

  boolean exists(Path path) {
    return told("read", path, () -> files.exists(path));
  }

  Optional<String> readIfThere(Path file) {
    return told(
        "read",
        file,
        () -> {
          try {
            return Optional.of(content(file));
          } catch (FileNotFoundException e) {
            // Put there just now, or it may not be read: then a second try says so.
            return files.exists(file) ? Optional.of(content(file)) : Optional.empty();
          }
        });
  }

  String read(Path file) {
    return told("read", file, () -> content(file));
  }

  String sha256(Path file) {
    return told(
        "read",
        file,
        () -> {
          try (FSDataInputStream in = files.open(file)) {
            return Digest.sha256(in);
          }
        });
  }

  /**
   * The content of a file that must have a certain SHA-256; nothing where it has another one, or
   * where the file system's own checksum does not fit either.
   */
  Optional<byte[]> readIf(Path file, String sha256) {
    return told(
        "read",
        file,
        () -> {
          try (FSDataInputStream in = files.open(file)) {
            byte[] content = in.readAllBytes();
            return Optional.of(content).filter(c -> Digest.sha256(c).equals(sha256));
          } catch (ChecksumException e) {
            return Optional.empty();
          }
        });
  }

  /** Whether a file has that SHA-256; see {@link #readIf}. */
  boolean has(Path file, String sha256) {
    return told(
        "read",
        file,
        () -> {
          try (FSDataInputStream in = files.open(file)) {
            return Digest.sha256(in).equals(sha256);
          } catch (ChecksumException e) {
            return false;
          }
        });
  }

  void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  void write(Path file, byte[] content) {
    told(
        "write",
        file,
        () -> {
          try (FSDataOutputStream out = files.create(file, true)) {
            out.write(content);
          }
          return file;
        });
  }

  boolean putInPlace(Path file, String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return told("write", file, () -> Publication.putInPlace(files, file, content));
  }

  void replace(Path file, String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    told(
        "write",
        file,
        () -> {
          Publication.replace(files, file, content);
          return file;
        });
  }

  void makeFolder(Path folder) {
    told("write", folder, () -> makeFolderOrFail(folder));
  }

  void delete(Path path) {
    told("remove", path, () -> files.delete(path, true));
  }

  /** Puts a folder in another place, where nothing is. */
  void move(Path from, Path to) {
    told(
        "write",
        to,
        () -> {
          if (!files.rename(from, to)) {
            throw new IOException("something else was put there");
          }
          return null;
        });
  }

  /**
   * Copies a file out of the file system, to local disk; folders on the way are made.
   *
   * @return false where the file system's own checksum does not fit: what is there was not written
   *     so
   */
  boolean copyTo(Path from, java.nio.file.Path to) {
    return told(
        "copy",
        from,
        () -> {
          Files.createDirectories(to.getParent());
          try (FSDataInputStream in = files.open(from)) {
            Files.copy(in, to);
            return true;
          } catch (ChecksumException e) {
            return false;
          }
        });
  }

  /** Copies a file or folder within the workspace's file system. */
  void copy(Path from, Path to) {
    told("copy", from, () -> FileUtil.copy(files, from, files, to, false, true, files.getConf()));
  }

  /** Removes a folder if nothing is in it. */
  void deleteIfEmpty(Path folder) {
    if (children(folder).isEmpty()) {
      told("remove", folder, () -> files.delete(folder, false));
    }
  }

  /** What lies directly in a folder, sorted by name; nothing if there is no such folder. */
  List<FileStatus> children(Path folder) {
    return told(
        "list",
        folder,
        () -> {
          try {
            return list(folder);
          } catch (FileNotFoundException e) {
            return List.of();
          }
        });
  }

  /**
   * All files at any depth; nothing if there is no such folder.
   *
   * <p>Not by Hadoop's own listFiles: on local disk it runs {@code ls} for each file.
   */
  List<FileStatus> filesUnder(Path folder) {
    return told(
        "list",
        folder,
        () -> {
          List<FileStatus> found = new ArrayList<>();
          try {
            collect(folder, found);
          } catch (FileNotFoundException e) {
            return List.of();
          }
          return found;
        });
  }

  private void collect(Path folder, List<FileStatus> found) throws IOException {
    for (FileStatus status : list(folder)) {
      if (status.isDirectory()) {
        collect(status.getPath(), found);
      } else {
        found.add(status);
      }
    }
  }

  private List<FileStatus> list(Path folder) throws IOException {
    if (Publication.isLocal(files)) {
      return new LocalFolder(folder).children();
    }
    FileStatus[] found = files.listStatus(folder);
    Arrays.sort(found, Comparator.comparing(status -> status.getPath().getName()));
    return List.of(found);
  }

  private String content(Path file) throws IOException {
    try (FSDataInputStream in = files.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Path makeFolderOrFail(Path folder) throws IOException {
    if (Publication.isLocal(files)) {
      // Hadoop's mkdirs says only false; this says why.
      Files.createDirectories(Publication.local(folder));
    } else if (!files.mkdirs(folder)) {
      throw new IOException("it could not be created");
    }
    return folder;
  }
}
