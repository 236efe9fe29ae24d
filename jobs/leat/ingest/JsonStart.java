package leat.ingest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.IntStream;
import leat.LeatException;

/** Finds out how the records of a JSON file lie, and where the first one starts. */
final class JsonStart {
  private final SourceReader reader;
  private final String records;
  private final int[] positions;

  /**
   * For files of one source.
   *
   * @param records path to the array of records, or null
   * @param columns how many are looked for
   */
  JsonStart(SourceReader reader, String records, int columns) {
    this.reader = reader;
    this.records = records;
    this.positions = IntStream.range(0, columns).toArray();
  }

  /**
   * Reads as much of a file as is needed.
   *
   * @return nothing when the file holds white space only
   * @throws LeatException when it is not in UTF-8, or the array of records is not in it
   */
  Optional<SourceStart> of(IndexedFile file) {
    try {
      reader.checkByteOrderMark(file, "JSON is UTF-8");
      long textStart = reader.textStart(file.path());
      return records == null ? detected(file, textStart) : inside(file, textStart);
    } catch (JsonProcessingException e) {
      throw LeatException.dataRefused(
          "Cannot ingest %s: it is not valid JSON before %s, line %d: %s"
              .formatted(
                  file.name(),
                  SettingKeys.RECORDS,
                  e.getLocation().getLineNr(),
                  e.getOriginalMessage()));
    } catch (IOException e) {
      throw Unreadable.file(file.name(), e);
    }
  }

  private Optional<SourceStart> detected(IndexedFile file, long textStart) throws IOException {
    try (InputStream in = reader.text(file.path())) {
      in.skipNBytes(textStart);
      int first = in.read();
      while (first == ' ' || first == '\t' || first == '\r' || first == '\n') {
        first = in.read();
      }
      return first < 0 ? Optional.empty() : Optional.of(start(file, first == '[', textStart, 1));
    }
  }

  private Optional<SourceStart> inside(IndexedFile file, long textStart) throws IOException {
    try (InputStream in = reader.text(file.path())) {
      in.skipNBytes(textStart);
      JsonParser parser = JsonRecord.factory().createParser(in);
      parser.nextToken();
      if (!found(parser, records)) {
        throw LeatException.usage(
            "Cannot ingest %s: there is no array at %s, which is %s"
                .formatted(file.name(), SettingKeys.RECORDS, records));
      }
      JsonLocation array = parser.currentTokenLocation();
      return Optional.of(start(file, true, textStart + array.getByteOffset(), array.getLineNr()));
    }
  }

  /** Moves to the array at a path; a key with dots is found as well as a path of keys. */
  private static boolean found(JsonParser parser, String path) throws IOException {
    if (path.isEmpty()) {
      return parser.currentToken() == JsonToken.START_ARRAY;
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return false;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      if (path.equals(key) || path.startsWith(key + ".")) {
        return found(parser, path.equals(key) ? "" : path.substring(key.length() + 1));
      }
      parser.skipChildren();
    }
    return false;
  }

  private SourceStart start(IndexedFile file, boolean array, long position, long line) {
    FileLayout layout =
        new FileLayout(file.index(), file.path(), file.name(), positions.length, positions, array);
    boolean splittable = !array && reader.splittable(file.path());
    return new SourceStart(layout, file.length(), splittable, position, line, 0);
  }
}
