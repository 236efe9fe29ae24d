package leat.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import leat.LeatException;
import leat.privacy.Encryption;
import leat.privacy.PrivacyKey;
import leat.workspace.Seal;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Opens source files in any task.
 *
 * @param format how their records are written
 * @param configuration Hadoop's
 * @param key what pages of an API are encrypted with, or null
 */
record SourceReader(TextFormat format, SerializableConfiguration configuration, PrivacyKey key)
    implements Serializable {
  private static final int BOM_BYTES = 3;

  /** Whether a file can be read from any position: not compressed, transcoded or encrypted. */
  boolean splittable(String path) {
    return format.transcodedFrom() == null && codec(path) == null && !isSealed(path);
  }

  private static boolean isSealed(String path) {
    return path.endsWith(Seal.ENDING);
  }

  /** A reader of a chunk's records. */
  Records open(Chunk chunk) throws IOException {
    long position = chunk.atRecord() ? chunk.start() : chunk.start() - 1;
    return format.records(textFrom(chunk.file().path(), position), position, chunk);
  }

  /** A file's first bytes as they are stored. */
  private byte[] firstBytes(String path, int count) throws IOException {
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

  /**
   * Passes a file that does not begin with the mark of another charset than the declared one.
   *
   * @param declared what was declared, in words
   */
  void checkByteOrderMark(IndexedFile file, String declared) throws IOException {
    if (format.transcodedFrom() != null) {
      return;
    }
    Optional<String> wide = ByteOrderMark.wide(firstBytes(file.path(), 4));
    if (wide.isPresent()) {
      throw LeatException.usage(
          "Cannot ingest %s: it begins with the byte order mark of %s, and %s"
              .formatted(file.name(), wide.get(), declared));
    }
  }

  /** A file's text from a position on. */
  InputStream textFrom(String path, long position) throws IOException {
    if (splittable(path)) {
      FSDataInputStream in = stored(path);
      in.seek(position);
      return in;
    }
    InputStream in = text(path);
    in.skipNBytes(position);
    return in;
  }

  /** A file decompressed, UTF-8 or in a charset of single bytes. */
  InputStream text(String path) throws IOException {
    InputStream in = isSealed(path) ? revealed(path) : stored(path);
    CompressionCodec codec = codec(path);
    InputStream plain = codec == null ? in : codec.createInputStream(in);
    return format.transcodedFrom() == null
        ? new BufferedInputStream(plain)
        : new TranscodingStream(plain, Charset.forName(format.transcodedFrom()));
  }

  /** A page of an API is no larger than what was in memory when it landed. */
  private InputStream revealed(String path) throws IOException {
    try (InputStream in = stored(path)) {
      String sealed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String text =
          Optional.ofNullable(key)
              .flatMap(secret -> new Encryption(secret).decrypt(sealed))
              .orElseThrow(() -> otherKey(path));
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static LeatException otherKey(String path) {
    return LeatException.usage(
        "Cannot read %s: it is encrypted with another key than privacy.key".formatted(path));
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
