package leat.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * JSON, UTF-8: an object on each line, or the items of one array.
 *
 * @param paths of the contract's columns in a record
 * @param maxRecordBytes longest record
 * @param part whether the array is a part of the file, whose rest is not read
 */
record JsonFormat(List<String> paths, int maxRecordBytes, boolean part) implements TextFormat {
  @Override
  public String transcodedFrom() {
    return null;
  }

  @Override
  public String declaredCharset() {
    return "UTF-8";
  }

  @Override
  public Records records(InputStream in, long position, Chunk chunk) throws IOException {
    JsonRecord record = new JsonRecord(paths);
    if (chunk.file().array()) {
      return new JsonRecords(
          new JsonItems(in, position, chunk.line(), maxRecordBytes, part), record);
    }
    Lines lines = new Lines(in, position, maxRecordBytes);
    if (!chunk.atRecord()) {
      lines.skipLine(chunk.end());
    }
    return new JsonRecords(new JsonLines(lines, chunk.end(), chunk.line()), record);
  }
}
