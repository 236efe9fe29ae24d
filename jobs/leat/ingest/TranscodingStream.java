package leat.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A text in another charset as UTF-8; what is invalid there becomes the byte 0xFF, which is invalid
 * here too, so that the record it stands in is found out later.
 */
final class TranscodingStream extends InputStream {
  private static final byte INVALID = (byte) 0xFF;
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer read = ByteBuffer.allocate(BUFFER).flip();
  private final CharBuffer chars = CharBuffer.allocate(BUFFER);
  private ByteBuffer encoded = ByteBuffer.allocate(0);
  private boolean exhausted;
  private boolean finished;

  TranscodingStream(InputStream in, Charset charset) {
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read() throws IOException {
    return more() ? encoded.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (!more()) {
      return -1;
    }
    int count = Math.min(length, encoded.remaining());
    encoded.get(bytes, offset, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean more() throws IOException {
    while (!encoded.hasRemaining() && !finished) {
      decode();
    }
    return encoded.hasRemaining();
  }

  private void decode() throws IOException {
    refill();
    chars.clear();
    CoderResult result = decoder.decode(read, chars, exhausted);
    ByteBuffer text = StandardCharsets.UTF_8.encode(chars.flip());
    encoded = result.isError() ? withMark(text, result.length()) : text;
    finished = exhausted && result.isUnderflow();
  }

  private void refill() throws IOException {
    if (exhausted) {
      return;
    }
    read.compact();
    int count = in.read(read.array(), read.position(), read.remaining());
    exhausted = count < 0;
    read.position(read.position() + Math.max(count, 0)).flip();
  }

  private ByteBuffer withMark(ByteBuffer text, int invalid) {
    read.position(read.position() + invalid);
    return ByteBuffer.allocate(text.remaining() + 1).put(text).put(INVALID).flip();
  }
}
