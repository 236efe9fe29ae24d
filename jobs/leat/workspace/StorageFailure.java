package leat.workspace;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import leat.LeatException;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.ParentNotDirectoryException;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.hadoop.hdfs.protocol.QuotaExceededException;
import org.apache.hadoop.ipc.RemoteException;
import org.apache.hadoop.security.AccessControlException;

/** What a failing file system means to the person who started the command. */
public final class StorageFailure {
  private static final int DEEPEST_CAUSE = 20;

  private StorageFailure() {}

  /**
   * A full disk or a missing permission somewhere among the causes of a failure, such as Spark's.
   *
   * @param failure what was caught
   * @param location where was written, for the message
   */
  public static Optional<LeatException> among(Throwable failure, String location) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (isFull(cause)) {
        return Optional.of(full("write", location, failure));
      }
      if (isDenied(cause)) {
        return Optional.of(denied("write", location, failure));
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  static LeatException of(String verb, Object thing, IOException failure) {
    Throwable cause = unwrapped(failure);
    if (isFull(cause)) {
      return full(verb, thing, cause);
    }
    if (isDenied(cause)) {
      return denied(verb, thing, cause);
    }
    String start = "Cannot " + verb + " " + thing + ": ";
    if (isNoFolder(cause)) {
      return LeatException.usage(start + "a file is where a folder must be", cause);
    }
    if (isUnreachable(cause)) {
      return LeatException.usage(start + "no connection, " + cause.getMessage(), cause);
    }
    if (cause instanceof FileNotFoundException || cause instanceof NoSuchFileException) {
      return LeatException.failure(start + "no such file", cause);
    }
    return LeatException.failure(start + cause.getMessage(), cause);
  }

  /** HDFS wraps what the name node threw. */
  static IOException unwrapped(IOException failure) {
    return failure instanceof RemoteException remote ? remote.unwrapRemoteException() : failure;
  }

  private static LeatException full(String verb, Object thing, Throwable cause) {
    return LeatException.failure(
        "Cannot "
            + verb
            + " "
            + thing
            + ": the disk is full. Free space or set workspace to a larger disk, then run again:"
            + " finished jobs are kept",
        cause);
  }

  private static LeatException denied(String verb, Object thing, Throwable cause) {
    return LeatException.usage(
        "Cannot "
            + verb
            + " "
            + thing
            + ": permission denied. Change the folder's permissions or set another one",
        cause);
  }

  private static boolean isFull(Throwable cause) {
    return says(cause, "No space left on device") || cause instanceof QuotaExceededException;
  }

  private static boolean isDenied(Throwable cause) {
    return cause instanceof AccessControlException
        || cause instanceof AccessDeniedException
        || says(cause, "(Permission denied)")
        || says(cause, "Read-only file system");
  }

  private static boolean isNoFolder(Throwable cause) {
    return cause instanceof ParentNotDirectoryException
        || cause instanceof FileAlreadyExistsException
        || cause instanceof java.nio.file.FileAlreadyExistsException
        || cause instanceof NotDirectoryException
        || says(cause, "Not a directory");
  }

  private static boolean isUnreachable(Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof UnknownHostException
        || cause instanceof NoRouteToHostException
        || cause instanceof UnsupportedFileSystemException;
  }

  private static boolean says(Throwable cause, String words) {
    return cause.getMessage() != null && cause.getMessage().contains(words);
  }
}
