package leat.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import leat.Json;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** The files of the registry: one for each entry, numbered, never changed. */
final class PromotionLog {
  private static final Pattern ENTRY = Pattern.compile("[0-9]{6,18}\\.json");

  private final Storage storage;
  private final Layout layout;

  PromotionLog(Storage storage, Layout layout) {
    this.storage = storage;
    this.layout = layout;
  }

  /** All entries; many are taken from the index as long as their files are the same. */
  History read() {
    StampIndex<Promotion> index =
        new StampIndex<>(storage, layout.registryIndex(), Promotion.class);
    List<Promotion> entries = new ArrayList<>();
    for (FileStatus file : files()) {
      entries.add(index.of(file, this::read));
    }
    index.save();
    entries.sort((a, b) -> Long.compare(a.number(), b.number()));
    return new History(entries);
  }

  /** Whether the entry is in the row now: not so if another one took its number. */
  boolean append(Promotion entry) {
    return storage.putInPlace(layout.promotion(entry.number()), Json.document(entry));
  }

  private List<FileStatus> files() {
    return storage.children(layout.registry()).stream()
        .filter(status -> ENTRY.matcher(status.getPath().getName()).matches())
        .toList();
  }

  private Promotion read(Path file) {
    return Parsed.document(file, storage.read(file), Promotion::parse);
  }
}
