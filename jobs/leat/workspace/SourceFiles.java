package leat.workspace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import leat.LeatException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** Finds the files of a source: single files, folders at any depth, and patterns. */
public final class SourceFiles {
  private final SourceDigests digests;
  private final Configuration hadoop;

  SourceFiles(SourceDigests digests, Configuration hadoop) {
    this.digests = digests;
    this.hadoop = hadoop;
  }

  /** A file and what names are relative to. */
  private record Found(FileSystem files, FileStatus status, Path base) {
    String path() {
      return status.getPath().toString();
    }
  }

  /**
   * Lists source files with their digests, sorted by name.
   *
   * <p>Hidden files and those whose name, or a folder's below the one given, starts with an
   * underscore are left out, unless a file is named itself. A file named twice is listed once.
   *
   * @param paths files, folders or patterns as Hadoop has them; a path that is there is no pattern
   * @throws LeatException when one of them is not there, cannot be read, or holds no file
   */
  public List<SourceFile> list(List<String> paths) {
    return lists(List.of(paths)).get(0);
  }

  /**
   * As {@link #list}, of several sources at once; a name is given to one file only.
   *
   * @param sources the paths of each
   * @throws LeatException also when a file belongs to two of them
   */
  public List<List<SourceFile>> lists(List<List<String>> sources) {
    List<TreeMap<String, Found>> found = sources.stream().map(this::found).toList();
    TreeMap<String, Found> all = new TreeMap<>();
    found.forEach(source -> source.forEach((path, file) -> putOnce(all, path, file)));
    Map<String, String> names = names(all.values());
    List<List<SourceFile>> result =
        found.stream()
            .map(
                source ->
                    source.values().stream()
                        .map(file -> sourceFile(file, names.get(file.path())))
                        .sorted(Comparator.comparing(SourceFile::name))
                        .toList())
            .toList();
    digests.save();
    return result;
  }

  private TreeMap<String, Found> found(List<String> paths) {
    TreeMap<String, Found> found = new TreeMap<>();
    for (String path : paths) {
      List<Found> files = Storage.told("read source", path, () -> find(path));
      files.forEach(file -> found.putIfAbsent(file.path(), file));
    }
    return found;
  }

  private static void putOnce(Map<String, Found> all, String path, Found file) {
    if (all.putIfAbsent(path, file) != null) {
      throw LeatException.usage(
          "Invalid sources: each file must belong to one of them, found " + path + " in two");
    }
  }

  /**
   * URI of a folder.
   *
   * @throws LeatException when it is not there, or is a file (exit code 2)
   */
  public String folder(String given) {
    return Storage.told(
        "read source",
        given,
        () -> {
          Path path = path(given);
          FileSystem files = path.getFileSystem(hadoop);
          Path folder = files.makeQualified(path);
          if (!files.exists(folder) || !files.getFileStatus(folder).isDirectory()) {
            throw LeatException.usage("Cannot follow " + given + ": there is no such folder");
          }
          return folder.toString();
        });
  }

  /** As {@link #list}, without a look into the files: their digests are empty. */
  List<SourceFile> unread(String path) {
    List<Found> found = Storage.told("read source", path, () -> find(path));
    Map<String, String> names = names(found);
    return found.stream()
        .map(f -> new SourceFile(f.path(), names.get(f.path()), f.status().getLen(), ""))
        .sorted(Comparator.comparing(SourceFile::name))
        .toList();
  }

  private static Map<String, String> names(Collection<Found> found) {
    SourceNames names = new SourceNames();
    found.forEach(file -> names.add(file.path(), file.base().toString()));
    return names.unique();
  }

  private SourceFile sourceFile(Found file, String name) {
    return Storage.told(
        "read source",
        file.path(),
        () -> {
          String digest = digests.of(file.files(), file.status());
          return new SourceFile(file.path(), name, file.status().getLen(), digest);
        });
  }

  private List<Found> find(String given) throws IOException {
    Path path = path(given);
    FileSystem files = path.getFileSystem(hadoop);
    Path qualified = files.makeQualified(path);
    List<Found> found =
        files.exists(qualified) ? named(files, qualified) : matching(files, qualified, given);
    if (found.isEmpty()) {
      throw LeatException.usage("Cannot read source " + given + ": there is no file in it");
    }
    return found;
  }

  private static List<Found> named(FileSystem files, Path path) throws IOException {
    FileStatus status = files.getFileStatus(path);
    return status.isDirectory()
        ? inFolder(files, path, path)
        : List.of(new Found(files, status, path.getParent()));
  }

  private static List<Found> matching(FileSystem files, Path pattern, String given)
      throws IOException {
    FileStatus[] matches = files.globStatus(pattern);
    if (matches == null || matches.length == 0) {
      throw LeatException.usage("Cannot read source " + given + ": no such file or folder");
    }
    Path base = base(pattern);
    List<Found> found = new ArrayList<>();
    for (FileStatus match : matches) {
      if (match.isDirectory()) {
        found.addAll(inFolder(files, match.getPath(), base));
      } else if (isVisible(match.getPath(), base)) {
        found.add(new Found(files, match, base));
      }
    }
    return found;
  }

  /** Not by Hadoop's own listFiles: on local disk it runs {@code ls} for each file. */
  private static List<Found> inFolder(FileSystem files, Path folder, Path base) throws IOException {
    List<Found> found = new ArrayList<>();
    RemoteIterator<FileStatus> all = files.listStatusIterator(folder);
    while (all.hasNext()) {
      FileStatus status = all.next();
      if (status.isDirectory()) {
        found.addAll(inFolder(files, status.getPath(), base));
      } else if (isVisible(status.getPath(), base)) {
        found.add(new Found(files, status, base));
      }
    }
    return found;
  }

  private static boolean isVisible(Path file, Path base) {
    String relative = file.toString().substring(base.toString().length());
    return Stream.of(relative.split("/"))
        .noneMatch(part -> part.startsWith(".") || part.startsWith("_"));
  }

  /** The longest beginning of a pattern that is a plain folder. */
  private static Path base(Path pattern) {
    Path base = pattern;
    for (Path path = pattern; path != null; path = path.getParent()) {
      if (path.getName().matches(".*[*?\\[{\\\\].*")) {
        base = path.getParent();
      }
    }
    return base;
  }

  private static Path path(String given) {
    try {
      return new Path(given);
    } catch (IllegalArgumentException e) {
      throw LeatException.usage(
          "Invalid source.path: a file, a folder or a URI, found " + given, e);
    }
  }
}
