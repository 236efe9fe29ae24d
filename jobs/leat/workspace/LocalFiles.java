package leat.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local file system, less one process for every file and folder that it creates.
 *
 * <p>Without Hadoop's native library, which no distribution of Spark has, it sets permissions by
 * running {@code chmod}: 336 times in a run of six jobs on 45 thousand rows, 6 ms each.
 */
public final class LocalFiles extends LocalFileSystem {
  /** By Hadoop, which makes it by its name. */
  public LocalFiles() {
    super(new Raw());
  }

  /**
   * Makes Hadoop forget the local file system that it made before, as spark-submit does; or it
   * would be used on, whatever the configuration says.
   */
  public static void forgetOthers() {
    Storage.told(
        "open",
        "the local file system",
        () -> {
          FileSystem local = FileSystem.getLocal(new Configuration());
          local.close();
          return local;
        });
  }

  /** The file system below, which checksums are added to. */
  private static final class Raw extends RawLocalFileSystem {
    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      java.nio.file.Path file = pathToFile(path).toPath();
      boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
      if (!posix || permission.getStickyBit()) {
        super.setPermission(path, permission);
      } else {
        Files.setPosixFilePermissions(file, posix(permission));
      }
    }

    private static Set<PosixFilePermission> posix(FsPermission permission) {
      return PosixFilePermissions.fromString(
          permission.getUserAction().SYMBOL
              + permission.getGroupAction().SYMBOL
              + permission.getOtherAction().SYMBOL);
    }
  }
}
