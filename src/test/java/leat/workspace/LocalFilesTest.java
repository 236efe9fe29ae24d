package leat.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {
  @TempDir Path folder;

  @Test
  void setsThePermissionsThatHadoopAsksFor() throws Exception {
    try (FileSystem files = opened()) {
      Path file = Files.writeString(folder.resolve("a b.txt"), "text");
      files.setPermission(hadoop(file), new FsPermission("640"));
      assertThat(permissions(file)).isEqualTo("rw-r-----");
      files.setPermission(hadoop(file), new FsPermission("751"));
      assertThat(permissions(file)).isEqualTo("rwxr-x--x");
      files.setPermission(hadoop(folder), new FsPermission("1777"));
      assertThat(permissions(folder)).isEqualTo("rwxrwxrwx");
      assertThat((Integer) Files.getAttribute(folder, "unix:mode") & 01000).isEqualTo(01000);
    }
  }

  @Test
  void writesFilesAndFoldersWithTheUsualPermissions() throws Exception {
    try (FileSystem files = opened()) {
      Path file = folder.resolve("made/file.txt");
      files.create(hadoop(file)).close();
      // umask 022
      assertThat(permissions(file)).isEqualTo("rw-r--r--");
      assertThat(permissions(file.getParent())).isEqualTo("rwxr-xr-x");
      assertThat(file.resolveSibling(".file.txt.crc")).exists();
    }
  }

  @Test
  void takesThePlaceOfTheOneThatWasThereBefore() throws Exception {
    Configuration hadoop = new Configuration();
    hadoop.set("fs.file.impl", LocalFiles.class.getName());
    LocalFiles.forgetOthers();
    try (FileSystem files = FileSystem.get(folder.toUri(), hadoop)) {
      assertThat(files).isInstanceOf(LocalFiles.class);
    }
  }

  private static FileSystem opened() throws Exception {
    Configuration hadoop = new Configuration();
    hadoop.set("fs.file.impl", LocalFiles.class.getName());
    hadoop.set("fs.permissions.umask-mode", "022");
    return FileSystem.newInstance(Path.of("/").toUri(), hadoop);
  }

  private static org.apache.hadoop.fs.Path hadoop(Path path) {
    return new org.apache.hadoop.fs.Path(path.toUri());
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
