package leat.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.Charset;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Opens source files in any task.
 *
 * @param dialect how their records are written
 * @param configuration Hadoop's
 */
record SourceReader(Dialect dialect, SerializableConfiguration configuration)
    implements Serializable {
  private static final int BOM_BYTES = 3;

  /** Whether a file can be read from any position: neither compressed nor transcoded. */
  boolean splittable(String path) {
    return dialect.transcodedFrom() == null && codec(path) == null;
  }

  /** A reader of a chunk's records. */
  RecordReader open(Chunk chunk) throws IOException {
    boolean seeking = !chunk.atRecord();
    Lines lines = lines(chunk.file().path(), seeking ? chunk.start() - 1 : chunk.start());
    if (seeking) {
      lines.skipLine(chunk.end());
    }
    return new RecordReader(lines, dialect, chunk.file().width(), chunk.end(), chunk.line());
  }

  /** A file's first bytes as they are stored. */
  byte[] firstBytes(String path, int count) throws IOException {
    try (InputStream in = stored(path)) {
      return in.readNBytes(count);
    }
  }

  /** Where a file's text begins: after its byte order mark, if it has one. */
  long textStart(String path) throws IOException {
    try (InputStream in = text(path)) {
      byte[] first = in.readNBytes(BOM_BYTES);
      return ByteOrderMark.isUtf8(first) ? BOM_BYTES : 0;
    }
  }

  private Lines lines(String path, long position) throws IOException {
    if (splittable(path)) {
      FSDataInputStream in = stored(path);
      in.seek(position);
      return new Lines(in, position, dialect.maxRecordBytes());
    }
    InputStream in = text(path);
    in.skipNBytes(position);
    return new Lines(in, position, dialect.maxRecordBytes());
  }

  private InputStream text(String path) throws IOException {
    InputStream in = stored(path);
    CompressionCodec codec = codec(path);
    InputStream plain = codec == null ? in : codec.createInputStream(in);
    return dialect.transcodedFrom() == null
        ? new BufferedInputStream(plain)
        : new TranscodingStream(plain, Charset.forName(dialect.transcodedFrom()));
  }

  private FSDataInputStream stored(String path) throws IOException {
    Path file = new Path(path);
    Configuration hadoop = configuration.value();
    return file.getFileSystem(hadoop).open(file);
  }

  private CompressionCodec codec(String path) {
    return new CompressionCodecFactory(configuration.value()).getCodec(new Path(path));
  }
}
