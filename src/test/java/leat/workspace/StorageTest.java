package leat.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
  @TempDir java.nio.file.Path temporary;

  /** Puts a file in place just after somebody did not find it. */
  private static final class LateFile extends FilterFileSystem {
    LateFile() throws IOException {
      super(FileSystem.getLocal(new Configuration()));
    }

    @Override
    public FSDataInputStream open(Path file, int bufferSize) throws IOException {
      java.nio.file.Path path = java.nio.file.Path.of(file.toUri());
      if (!Files.exists(path)) {
        Files.writeString(path, "by another process");
        throw new FileNotFoundException(file.toString());
      }
      return super.open(file, bufferSize);
    }
  }

  @Test
  void aFileThatAppearsWhileItIsLookedForIsRead() throws Exception {
    Path file = new Path(temporary.resolve("claim.json").toUri());
    assertThat(new Storage(new LateFile()).readIfThere(file)).contains("by another process");
  }

  @Test
  void aFileThatIsNotThereIsNothing() throws Exception {
    Path file = new Path(temporary.resolve("none.json").toUri());
    Storage storage = new Storage(FileSystem.getLocal(new Configuration()));
    assertThat(storage.readIfThere(file)).isEmpty();
  }
}
