package leat.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes of one charset as text. */
final class Text {
  private static final int BUFFER = 1 << 13;

  private final Charset charset;
  private final CharsetDecoder strict;
  private final CharBuffer scratch = CharBuffer.allocate(BUFFER);

  Text(String charset) {
    this.charset = Charset.forName(charset);
    this.strict =
        this.charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Whether UTF-8 bytes can be handed on as they are. */
  boolean utf8() {
    return charset.equals(StandardCharsets.UTF_8);
  }

  /** Whether the bytes are text in the charset. */
  boolean valid(byte[] bytes, int offset, int length) {
    strict.reset();
    ByteBuffer in = ByteBuffer.wrap(bytes, offset, length);
    CoderResult result;
    do {
      scratch.clear();
      result = strict.decode(in, scratch, true);
    } while (result.isOverflow());
    return !result.isError();
  }

  /** The text, with U+FFFD for what is invalid. */
  String of(byte[] bytes, int offset, int length) {
    return new String(bytes, offset, length, charset);
  }
}
