package leat.workspace;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import leat.LeatException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/** The bytes of a source's files, for those who look before there is a pipeline. */
public final class SourceText {
  private final List<SourceFile> files;
  private final Configuration hadoop;

  private SourceText(List<SourceFile> files, Configuration hadoop) {
    this.files = files;
    this.hadoop = hadoop;
  }

  /**
   * The files of a path.
   *
   * @param path a file, a folder or a pattern
   * @throws LeatException when it is not there, or holds no file
   */
  public static SourceText of(String path) {
    Configuration hadoop = new Configuration();
    return new SourceText(new SourceFiles(null, hadoop).unread(path), hadoop);
  }

  /** The files, sorted by name; their digests are empty. */
  public List<SourceFile> files() {
    return files;
  }

  /** Whether a file is stored compressed, so that it can be read from its beginning only. */
  public boolean isCompressed(SourceFile file) {
    return codec(file) != null;
  }

  /**
   * The content of a file, decompressed.
   *
   * @throws LeatException when it cannot be opened
   */
  public InputStream open(SourceFile file) {
    return Storage.told(
        "read source",
        file.path(),
        () -> {
          CompressionCodec codec = codec(file);
          InputStream stored = stored(file);
          return new BufferedInputStream(codec == null ? stored : codec.createInputStream(stored));
        });
  }

  /**
   * At most so many bytes of a file from a position on, as they are stored.
   *
   * @throws LeatException when they cannot be read
   */
  public byte[] block(SourceFile file, long position, int length) {
    return Storage.told(
        "read source",
        file.path(),
        () -> {
          try (FSDataInputStream in = stored(file)) {
            in.seek(position);
            return in.readNBytes(length);
          }
        });
  }

  private FSDataInputStream stored(SourceFile file) throws IOException {
    Path path = new Path(file.path());
    return path.getFileSystem(hadoop).open(path);
  }

  private CompressionCodec codec(SourceFile file) {
    return new CompressionCodecFactory(hadoop).getCodec(new Path(file.path()));
  }
}
