package leat.workspace;

import java.io.IOException;
import java.util.Optional;
import leat.LeatException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder that workspaces of pipelines lie in.
 *
 * @param files where it is
 * @param folder need not exist
 */
record WorkspaceRoot(FileSystem files, Path folder) {
  /**
   * The folder that a user names.
   *
   * @throws LeatException when there is a file in its place, or the file system cannot be reached
   */
  static WorkspaceRoot of(String root, Configuration hadoop) {
    Path asGiven = path(root);
    return Storage.told(
        "open workspace",
        root,
        () -> {
          FileSystem files = asGiven.getFileSystem(hadoop);
          Path folder = files.makeQualified(asGiven);
          refuseFile(files, folder, root);
          return new WorkspaceRoot(files, folder);
        });
  }

  private static Path path(String root) {
    try {
      return new Path(root);
    } catch (IllegalArgumentException e) {
      throw LeatException.usage(
          "Invalid workspace: a folder, or a URI such as hdfs://host:8020/leat, found \""
              + root
              + "\"",
          e);
    }
  }

  private static void refuseFile(FileSystem files, Path folder, String root) throws IOException {
    for (Path path = folder; path != null; path = path.getParent()) {
      Optional<FileStatus> status = status(files, path);
      if (status.isPresent()) {
        if (!status.get().isDirectory()) {
          throw LeatException.usage(
              "Cannot open workspace " + root + ": " + path + " is a file, not a folder");
        }
        return;
      }
    }
  }

  private static Optional<FileStatus> status(FileSystem files, Path path) throws IOException {
    try {
      return Optional.of(files.getFileStatus(path));
    } catch (java.io.FileNotFoundException
        | org.apache.hadoop.fs.ParentNotDirectoryException
        | org.apache.hadoop.security.AccessControlException e) {
      return Optional.empty();
    }
  }
}
