package leat.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import leat.LeatException;
import leat.config.SourceSettings.Csv;

/**
 * A CSV dialect as bytes.
 *
 * @param delimiter byte between fields, sign-extended
 * @param quote byte around quoted fields, or {@link #NONE}
 * @param escape byte before a quote inside quotes, or {@link #NONE}; a doubled quote always works
 * @param comment first byte of lines that are left out, or {@link #NONE}
 * @param charset of the bytes that are parsed
 * @param transcodedFrom charset of the file where it is not parsed as it is, else null
 * @param maxRecordBytes longest record
 */
record Dialect(
    int delimiter,
    int quote,
    int escape,
    int comment,
    String charset,
    String transcodedFrom,
    int maxRecordBytes)
    implements TextFormat {
  /** Equal to no byte. */
  static final int NONE = 256;

  private static final int LARGEST_RECORD = 1 << 30;

  /**
   * The dialect of the settings.
   *
   * @param maxRecordBytes longest record
   * @throws LeatException when the charset is unknown, or a character is no single byte in it
   */
  static Dialect of(Csv csv, long maxRecordBytes) {
    Charset declared = charset(csv.charset());
    boolean asIs = parsedAsItIs(declared);
    Charset parsed = asIs ? declared : StandardCharsets.UTF_8;
    return new Dialect(
        single("delimiter", csv.delimiter(), parsed),
        single("quote", csv.quote(), parsed),
        csv.escape() == null || csv.escape().equals(csv.quote())
            ? NONE
            : single("escape", csv.escape(), parsed),
        single("comment", csv.comment(), parsed),
        parsed.name(),
        asIs ? null : declared.name(),
        (int) Math.min(maxRecordBytes, LARGEST_RECORD));
  }

  @Override
  public String declaredCharset() {
    return transcodedFrom == null ? charset : transcodedFrom;
  }

  @Override
  public Records records(InputStream in, long position, Chunk chunk) throws IOException {
    return csv(in, position, chunk);
  }

  /** As {@link #records}, by fields of any number. */
  RecordReader csv(InputStream in, long position, Chunk chunk) throws IOException {
    Lines lines = new Lines(in, position, maxRecordBytes);
    if (!chunk.atRecord()) {
      lines.skipLine(chunk.end());
    }
    return new RecordReader(lines, this, chunk.file().width(), chunk.end(), chunk.line());
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw LeatException.usage(
          "Invalid %s: must be a charset that Java knows, found %s"
              .formatted(SettingKeys.CHARSET, name),
          e);
    }
  }

  /** Whether ASCII bytes mean ASCII characters wherever they stand: UTF-8 and single bytes. */
  private static boolean parsedAsItIs(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8)
        || charset.canEncode()
            && charset.newEncoder().maxBytesPerChar() == 1.0f
            && "a;\n".equals(new String(new byte[] {'a', ';', '\n'}, charset));
  }

  private static int single(String key, Character character, Charset charset) {
    if (character == null) {
      return NONE;
    }
    ByteBuffer bytes = charset.encode(String.valueOf(character));
    if (bytes.remaining() != 1) {
      throw LeatException.usage(
          "Invalid source.csv.%s: must be one byte in %s, found %s"
              .formatted(key, charset.name(), character));
    }
    return bytes.get(0);
  }
}
