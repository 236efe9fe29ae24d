package leat.workspace;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** The files of a folder, listed for a manifest and compared with one. */
final class StoredFiles {
  private final Storage storage;
  private final Path folder;

  StoredFiles(Storage storage, Path folder) {
    this.storage = storage;
    this.folder = folder;
  }

  /**
   * All files, sorted by path.
   *
   * @param hashedBelow length in bytes from which on a file is not hashed
   * @param leftOut relative paths that are no part
   */
  List<FileEntry> list(long hashedBelow, Set<String> leftOut) {
    return storage.filesUnder(folder).stream()
        .filter(file -> !leftOut.contains(name(file)) && !Publication.isTemporary(file.getPath()))
        .map(file -> entry(file, hashedBelow))
        .sorted(Comparator.comparing(FileEntry::path))
        .toList();
  }

  /** What is wrong with the first file that is missing or has another length. */
  Optional<String> firstDifference(List<FileEntry> expected) {
    Map<String, Long> lengths = new HashMap<>();
    storage.filesUnder(folder).forEach(file -> lengths.put(name(file), file.getLen()));
    return expected.stream()
        .filter(entry -> !Long.valueOf(entry.length()).equals(lengths.get(entry.path())))
        .findFirst()
        .map(entry -> difference(entry, lengths.get(entry.path())));
  }

  /** The first file whose content is not the one that was hashed. */
  Optional<String> firstChanged(List<FileEntry> expected) {
    return expected.stream()
        .filter(entry -> entry.sha256() != null)
        .filter(entry -> !storage.has(new Path(folder, entry.path()), entry.sha256()))
        .findFirst()
        .map(StoredFiles::changed);
  }

  /**
   * The first file that is none of those expected, where a reader of the folder would take it in.
   *
   * @param below relative path of the folder that is looked at, or empty for all
   * @param others relative paths that may be there
   */
  Optional<String> firstStranger(List<FileEntry> expected, String below, Set<String> others) {
    Set<String> known = new HashSet<>(others);
    expected.forEach(entry -> known.add(entry.path()));
    return storage.filesUnder(folder).stream()
        .filter(file -> !Publication.isTemporary(file.getPath()))
        .map(this::name)
        .filter(name -> name.startsWith(below) && !known.contains(name))
        .sorted()
        .findFirst()
        .map(name -> name + " was not published with it");
  }

  static String changed(FileEntry entry) {
    return entry.path() + " is not the file that was published, its SHA-256 differs";
  }

  private static String difference(FileEntry entry, Long length) {
    return length == null
        ? entry.path() + " is missing"
        : entry.path() + " has " + length + " bytes, its manifest says " + entry.length();
  }

  private FileEntry entry(FileStatus file, long hashedBelow) {
    String hash = file.getLen() < hashedBelow ? storage.sha256(file.getPath()) : null;
    return new FileEntry(name(file), file.getLen(), hash);
  }

  private String name(FileStatus file) {
    return file.getPath().toString().substring(folder.toString().length() + 1);
  }
}
