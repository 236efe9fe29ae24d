package leat.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import leat.ExitCode;
import leat.LeatException;
import org.apache.hadoop.hdfs.protocol.DSQuotaExceededException;
import org.apache.hadoop.ipc.RemoteException;
import org.apache.hadoop.security.AccessControlException;
import org.junit.jupiter.api.Test;

class StorageFailureTest {
  private static final String FULL =
      "Cannot write w: the disk is full. Free space or set workspace to a larger disk, then run"
          + " again: finished jobs are kept";
  private static final String DENIED =
      "Cannot write w: permission denied. Change the folder's permissions or set another one";

  @Test
  void aFullDiskIsAFailureWithAdvice() {
    LeatException local = told(new FileSystemException("w", null, "No space left on device"));
    assertThat(local).hasMessage(FULL);
    assertThat(local.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(told(new DSQuotaExceededException("quota"))).hasMessage(FULL);
  }

  @Test
  void aMissingPermissionIsUsage() {
    LeatException local = told(new AccessDeniedException("w"));
    assertThat(local).hasMessage(DENIED);
    assertThat(local.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(told(new FileNotFoundException("w (Permission denied)"))).hasMessage(DENIED);
    assertThat(told(new FileSystemException("w", null, "Read-only file system")))
        .hasMessage(DENIED);
  }

  @Test
  void unwrapsWhatTheNameNodeThrew() {
    RemoteException remote =
        new RemoteException(AccessControlException.class.getName(), "Permission denied: user=ann");
    assertThat(told(remote)).hasMessage(DENIED);
  }

  @Test
  void anUnreachableHostIsUsage() {
    LeatException failure = told(new ConnectException("Connection refused"));
    assertThat(failure).hasMessage("Cannot write w: no connection, Connection refused");
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void anythingElseKeepsItsMessageAndCause() {
    IOException cause = new IOException("the cable is cut");
    assertThat(told(cause)).hasMessage("Cannot write w: the cable is cut").hasCause(cause);
  }

  @Test
  void findsAFullDiskBehindOtherFailures() {
    Exception spark =
        new IllegalStateException(
            "Job aborted",
            new IOException("task failed", new IOException("No space left on device")));
    assertThat(StorageFailure.among(spark, "w"))
        .hasValueSatisfying(failure -> assertThat(failure).hasMessage(FULL).hasCause(spark));
    assertThat(StorageFailure.among(new IllegalStateException("other"), "w")).isEmpty();
  }

  private static LeatException told(IOException failure) {
    return StorageFailure.of("write", "w", failure);
  }
}
