package leat.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import leat.LeatException;
import leat.config.SourceSettings;

/** Finds out which columns a file has, and where its records start. */
final class HeaderReader {
  private final SourceReader reader;
  private final Dialect dialect;
  private final SourceSettings source;
  private final List<String> contract;
  private final Set<String> found = new LinkedHashSet<>();

  HeaderReader(SourceReader reader, Dialect dialect, SourceSettings source, List<String> contract) {
    this.reader = reader;
    this.dialect = dialect;
    this.source = source;
    this.contract = contract;
  }

  /**
   * Reads as much of a file as its header.
   *
   * @param file not of length 0
   * @return nothing when the file holds no text, or blank and comment lines only
   * @throws LeatException when its columns are not those of the contract
   */
  Optional<SourceStart> start(IndexedFile file) {
    try {
      reader.checkByteOrderMark(file, "%s is %s".formatted(SettingKeys.CHARSET, dialect.charset()));
      long textStart = reader.textStart(file.path());
      return source.csv().header()
          ? behindHeader(file, textStart)
          : Optional.of(start(file, source.columns(), textStart, 1, 0));
    } catch (IOException e) {
      throw Unreadable.file(file.name(), e);
    }
  }

  /** Names of the columns of all files read so far. */
  Set<String> names() {
    return found;
  }

  private Optional<SourceStart> behindHeader(IndexedFile file, long textStart) throws IOException {
    FileLayout unknown =
        new FileLayout(file.index(), file.path(), file.name(), 0, new int[0], false);
    Chunk whole = new Chunk(unknown, textStart, Long.MAX_VALUE, true, 1);
    try (RecordReader records =
        dialect.csv(reader.textFrom(file.path(), textStart), textStart, whole)) {
      long filtered = 0;
      while (records.next()) {
        if (records.kind() == RecordKind.ROW || records.kind() == RecordKind.BROKEN) {
          List<String> names = names(file, records);
          long position = records.nextPosition();
          records.next();
          return Optional.of(start(file, names, position, records.line(), filtered));
        }
        filtered++;
      }
      return Optional.empty();
    }
  }

  private List<String> names(IndexedFile file, RecordReader record) {
    if (record.kind() == RecordKind.BROKEN) {
      String charset =
          record.fault() == Fault.INVALID_BYTES
              ? " for %s, the charset declared by %s"
                  .formatted(dialect.charset(), SettingKeys.CHARSET)
              : "";
      throw LeatException.usage(
          "Cannot ingest %s: its header on line %d is broken, %s%s"
              .formatted(file.name(), record.line(), record.fault().reason(), charset));
    }
    Set<String> wanted = new HashSet<>(contract);
    List<String> names = new ArrayList<>();
    for (int field = 0; field < record.fields(); field++) {
      String name = record.value(field);
      names.add(wanted.contains(name) ? name : name.strip());
    }
    return names;
  }

  private SourceStart start(
      IndexedFile file, List<String> names, long position, long line, long filtered) {
    found.addAll(names);
    int[] positions = new ColumnMatch(file.name(), source, contract).positions(names);
    FileLayout layout =
        new FileLayout(file.index(), file.path(), file.name(), names.size(), positions, false);
    boolean splittable = reader.splittable(file.path());
    return new SourceStart(layout, file.length(), splittable, position, line, filtered);
  }
}
