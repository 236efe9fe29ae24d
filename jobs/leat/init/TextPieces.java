package leat.init;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import leat.LeatException;
import leat.workspace.SourceFile;
import leat.workspace.SourceText;

/**
 * A source's text in pieces: all of it, or blocks from all over it.
 *
 * <p>Files are often sorted by time, so the first rows alone would be a poor sample.
 */
final class TextPieces {
  static final int HEAD = 1 << 18;
  private static final int BLOCKS = 64;
  private static final int SMALLEST_BLOCK = 1 << 15;

  private final SourceText source;
  private final List<SourceFile> files;

  TextPieces(SourceText source) {
    this.source = source;
    this.files = source.files().stream().filter(file -> file.length() > 0).toList();
    if (files.isEmpty()) {
      throw LeatException.dataRefused(
          "Cannot make a config: " + source.files().get(0).name() + " is empty");
    }
  }

  /** A part of a file's text in UTF-8, whole records only. */
  interface Piece {
    /** Whether a header stands at its beginning, where files have one. */
    boolean startsFile();

    InputStream text(Charset charset);
  }

  /** A block as it is stored; nothing of a whole file, which was not read yet. */
  static byte[] stored(Piece piece) {
    return piece instanceof Block block ? block.bytes() : new byte[0];
  }

  long bytes() {
    return files.stream().mapToLong(SourceFile::length).sum();
  }

  boolean anyCompressed() {
    return files.stream().anyMatch(source::isCompressed);
  }

  /** First bytes of the first file. */
  byte[] head() {
    try (InputStream in = source.open(files.get(0))) {
      return in.readNBytes(HEAD);
    } catch (IOException e) {
      throw LeatException.usage(
          "Cannot read source " + files.get(0).name() + ": " + e.getMessage(), e);
    }
  }

  /** Every file in full. */
  List<Piece> whole() {
    return files.stream().<Piece>map(WholeFile::new).toList();
  }

  /** Blocks of so many bytes in all, evenly spread; of compressed files all. */
  List<Piece> spread(long bytes) {
    if (anyCompressed() || bytes >= bytes()) {
      return whole();
    }
    List<Piece> pieces = new ArrayList<>();
    for (SourceFile file : files) {
      double share = (double) file.length() / bytes();
      long most = Math.max(1, Math.min(BLOCKS, bytes / SMALLEST_BLOCK));
      long blocks = Math.max(1, Math.round(most * share));
      int size = (int) (bytes * share / blocks);
      for (long i = 0; i < blocks; i++) {
        // Even positions: the two bytes of UTF-16 stay together.
        long position = file.length() / blocks * i & ~3L;
        pieces.add(new Block(source.block(file, position, size), position == 0));
      }
    }
    return pieces;
  }

  private final class WholeFile implements Piece {
    private final SourceFile file;

    WholeFile(SourceFile file) {
      this.file = file;
    }

    @Override
    public boolean startsFile() {
      return true;
    }

    @Override
    public InputStream text(Charset charset) {
      Reader reader = new InputStreamReader(source.open(file), charset);
      return new SequenceInputStream(new Decoded(reader));
    }
  }

  /** Text as UTF-8, a buffer at a time. */
  private static final class Decoded implements Enumeration<InputStream> {
    private final Reader reader;
    private final char[] buffer = new char[1 << 15];
    private boolean first = true;
    private int count;

    Decoded(Reader reader) {
      this.reader = reader;
      fill();
    }

    @Override
    public boolean hasMoreElements() {
      return count >= 0;
    }

    @Override
    public InputStream nextElement() {
      int start = first && count > 0 && buffer[0] == '\ufeff' ? 1 : 0;
      first = false;
      byte[] bytes =
          new String(buffer, start, Math.max(0, count - start)).getBytes(StandardCharsets.UTF_8);
      fill();
      return new ByteArrayInputStream(bytes);
    }

    /** A surrogate pair is never cut. */
    private void fill() {
      try {
        count = reader.read(buffer, 0, buffer.length - 1);
        if (count > 0 && Character.isHighSurrogate(buffer[count - 1])) {
          int low = reader.read();
          if (low >= 0) {
            buffer[count++] = (char) low;
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read source: " + e.getMessage(), e);
      }
    }
  }

  private record Block(byte[] bytes, boolean startsFile) implements Piece {
    @Override
    public InputStream text(Charset charset) {
      String text = new String(bytes, inside(charset));
      int start = startsFile ? text.startsWith("\ufeff") ? 1 : 0 : text.indexOf('\n') + 1;
      int end = text.lastIndexOf('\n') + 1;
      byte[] whole = text.substring(Math.min(start, end), end).getBytes(StandardCharsets.UTF_8);
      return new ByteArrayInputStream(whole);
    }

    /** Inside a file there is no mark that says which of the two byte orders it is. */
    private Charset inside(Charset charset) {
      boolean wide = charset.equals(StandardCharsets.UTF_16) && !startsFile;
      boolean little = wide && bytes.length > 1 && bytes[1] == 0;
      return wide ? little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE : charset;
    }
  }
}
