package leat.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import leat.LeatException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFolderTest {
  @TempDir Path temporary;
  private FileSystem hadoop;
  private Path folder;

  @BeforeEach
  void makeFolder() throws Exception {
    hadoop = FileSystem.getLocal(new Configuration());
    folder = Files.createDirectories(temporary.resolve("a folder"));
  }

  @Test
  void listsWhatHadoopLists() throws Exception {
    for (String name :
        List.of("10", "9", "two words", "a%20b", "späť", "2026-11-23T05:45", "#1?")) {
      Files.writeString(folder.resolve(name), "content of " + name);
    }
    Files.createDirectories(folder.resolve("below/it"));
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("9"));
    Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("none"));
    Files.writeString(folder.resolve(".9.crc"), "Hadoop's own");
    Files.writeString(folder.resolve(".hidden"), "");
    List<String> expected =
        Arrays.stream(hadoop.listStatus(hadoop(folder)))
            .map(LocalFolderTest::told)
            .sorted()
            .toList();
    List<FileStatus> found = new LocalFolder(hadoop(folder)).children();
    assertThat(found).hasSize(10).map(LocalFolderTest::told).isSorted().isEqualTo(expected);
    for (FileStatus file : found) {
      assertThat(hadoop.exists(file.getPath())).isTrue();
    }
  }

  @Test
  void saysThatThereIsNoFolder() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> new LocalFolder(hadoop(folder.resolve("none"))).children())
        .isInstanceOf(FileNotFoundException.class);
    assertThatThrownBy(() -> new LocalFolder(hadoop(file)).children())
        .isInstanceOf(NotDirectoryException.class);
    assertThatThrownBy(() -> new Storage(hadoop).children(hadoop(file)))
        .isInstanceOf(LeatException.class)
        .hasMessage("Cannot list " + hadoop(file) + ": a file is where a folder must be");
  }

  private org.apache.hadoop.fs.Path hadoop(Path path) {
    return hadoop.makeQualified(new org.apache.hadoop.fs.Path(path.toUri()));
  }

  private static String told(FileStatus file) {
    return file.getPath()
        + " "
        + file.getLen()
        + " "
        + file.getModificationTime()
        + " "
        + file.isDirectory();
  }
}
