package leat.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import leat.ExitCode;
import leat.LeatException;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;

class FailuresTest {
  @Test
  void aFullDiskInsideATaskIsTold() {
    LeatException told = explained(new IOException("No space left on device"));
    assertThat(told.exitCode()).isEqualTo(ExitCode.FAILURE);
    assertThat(told)
        .hasMessage(
            "Cannot write hdfs://n/w: the disk is full. Free space or set workspace to a larger"
                + " disk, then run again: finished jobs are kept");
  }

  @Test
  void aMissingPermissionInsideATaskIsAMatterOfUsage() {
    LeatException told = explained(new AccessControlException("user=a, access=WRITE"));
    assertThat(told.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(told).hasMessageContaining("permission denied");
  }

  @Test
  void whatWasMeantForPeopleIsFoundBelowSparksWords() {
    LeatException told = explained(LeatException.dataRefused("Cannot encode age: it is a text"));
    assertThat(told.exitCode()).isEqualTo(ExitCode.DATA_REFUSED);
    assertThat(told).hasMessage("Cannot encode age: it is a text");
  }

  @Test
  void aFullHeapIsToldWithTheSettingThatHelps() {
    assertThat(explained(new OutOfMemoryError("Java heap space")))
        .hasMessage(
            "Cannot go on: the heap is full. Give it more with --set spark.driver-memory=4g");
  }

  @Test
  void alsoWhereSparkWrappedItSoThatItIsNoCauseAnyMore() {
    String wrapped =
        "java.lang.OutOfMemoryError: Java heap space (of class java.lang.OutOfMemoryError)";
    assertThat(explained(new IllegalStateException(wrapped)))
        .hasMessageStartingWith("Cannot go on: the heap is full. Give it more with");
  }

  @Test
  void anythingElseIsOneLineOfItsDeepestCause() {
    assertThat(explained(new IllegalStateException("a\nb")))
        .hasMessage("Cannot go on: IllegalStateException: a (--debug shows where)")
        .hasCauseInstanceOf(SparkException.class);
  }

  private static LeatException explained(Throwable cause) {
    SparkException task = new SparkException("Job aborted due to stage failure", cause);
    return Failures.explained(new SparkException("Writing failed", task), "hdfs://n/w");
  }
}
