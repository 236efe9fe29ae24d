package leat.workspace;

import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * How large a folder is, and when it was last written to.
 *
 * @param folder the folder
 * @param bytes of all files in it
 * @param newest when its newest file was written, milliseconds since 1970; 0 without files
 */
record Extent(Path folder, long bytes, long newest) {
  static Extent of(Storage storage, Path folder) {
    List<FileStatus> files = storage.filesUnder(folder);
    return new Extent(
        folder,
        files.stream().mapToLong(FileStatus::getLen).sum(),
        files.stream().mapToLong(FileStatus::getModificationTime).max().orElse(0));
  }

  GcPlan.Item item(String because) {
    return new GcPlan.Item(folder.toString(), bytes, because);
  }
}
