package leat.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;

/**
 * Small files that appear whole or not at all.
 *
 * <p>On local disk none of Hadoop's own calls is exclusive (of 1,000 races, both threads won 149 to
 * 1,000), so it is left to {@code java.nio} there. Object stores have no exclusive rename: one
 * writer at a time is up to the user.
 */
final class Publication {
  private Publication() {}

  /** Whether a file is the left-over of a write that did not come to its end. */
  static boolean isTemporary(Path file) {
    return file.getName().matches("\\..*\\.[0-9a-f-]{36}\\.tmp");
  }

  /**
   * Creates a file with its content, if nobody did so before.
   *
   * @return false when the file is there already; it is not touched
   */
  static boolean putInPlace(FileSystem files, Path target, byte[] content) throws IOException {
    if (files.exists(target)) {
      return false;
    }
    return isLocal(files)
        ? putLocally(local(target), content)
        : putByRename(files, target, content);
  }

  /** Creates or replaces a file; a reader sees the old content or the new. */
  static void replace(FileSystem files, Path target, byte[] content) throws IOException {
    if (isLocal(files)) {
      replaceLocally(local(target), content);
    } else if (hasAtomicOverwrite(files)) {
      replaceByRename(files, target, content);
    } else {
      // An object store shows an object when its upload is complete.
      write(files, target, content, true);
    }
  }

  static boolean isLocal(FileSystem files) {
    return "file".equals(files.getUri().getScheme());
  }

  static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  private static boolean hasAtomicOverwrite(FileSystem files) {
    String scheme = files.getUri().getScheme();
    return "hdfs".equals(scheme) || "viewfs".equals(scheme);
  }

  static boolean putLocally(java.nio.file.Path target, byte[] content) throws IOException {
    java.nio.file.Path finished = temporaryLocally(target, content);
    try {
      Files.createLink(target, finished);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (UnsupportedOperationException | FileSystemException e) {
      return createDirectly(target, content);
    } finally {
      Files.deleteIfExists(finished);
    }
  }

  /**
   * For file systems without hard links, such as FAT: as exclusive, but a reader may see the file
   * before its content is complete, and refuses it as truncated.
   */
  private static boolean createDirectly(java.nio.file.Path target, byte[] content)
      throws IOException {
    try {
      writeThrough(target, content);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private static void replaceLocally(java.nio.file.Path target, byte[] content) throws IOException {
    java.nio.file.Path finished = temporaryLocally(target, content);
    try {
      Files.move(
          finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(finished);
    }
  }

  private static java.nio.file.Path temporaryLocally(java.nio.file.Path target, byte[] content)
      throws IOException {
    Files.createDirectories(target.getParent());
    java.nio.file.Path file = target.resolveSibling(temporaryName(target.getFileName().toString()));
    try {
      writeThrough(file, content);
      return file;
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static void writeThrough(java.nio.file.Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      java.nio.ByteBuffer rest = java.nio.ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private static boolean putByRename(FileSystem files, Path target, byte[] content)
      throws IOException {
    Path finished = temporary(files, target, content);
    if (renamed(files, finished, target)) {
      return true;
    }
    files.delete(finished, false);
    if (files.exists(target)) {
      return false;
    }
    throw new IOException("renaming " + finished + " to it was refused");
  }

  private static boolean renamed(FileSystem files, Path from, Path to) throws IOException {
    try {
      return files.rename(from, to);
    } catch (IOException e) {
      IOException cause = StorageFailure.unwrapped(e);
      if (cause instanceof org.apache.hadoop.fs.FileAlreadyExistsException) {
        return false;
      }
      throw cause;
    }
  }

  private static void replaceByRename(FileSystem files, Path target, byte[] content)
      throws IOException {
    Path finished = temporary(files, target, content);
    FileContext.getFileContext(files.getUri(), files.getConf())
        .rename(finished, target, Options.Rename.OVERWRITE);
  }

  private static Path temporary(FileSystem files, Path target, byte[] content) throws IOException {
    Path file = new Path(target.getParent(), temporaryName(target.getName()));
    write(files, file, content, false);
    return file;
  }

  private static void write(FileSystem files, Path file, byte[] content, boolean overwrite)
      throws IOException {
    try (FSDataOutputStream out = files.create(file, overwrite)) {
      out.write(content);
      if (out.hasCapability(StreamCapabilities.HSYNC)) {
        out.hsync();
      }
    }
  }

  private static String temporaryName(String name) {
    return "." + name + "." + UUID.randomUUID() + ".tmp";
  }
}
