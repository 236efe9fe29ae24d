package leat.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.service.launcher.IrqHandler;

/**
 * Whether somebody wants the process to end, by SIGTERM or SIGINT.
 *
 * <p>A shutdown hook could not wait for what is at work, since Spark's own stops the session, and
 * the exit code would be 143. Java has no public API for signals; Hadoop's class is on the class
 * path of every Spark and needs no access to internals of the JDK.
 */
public final class StopRequest {
  private final CountDownLatch asked = new CountDownLatch(1);

  /** One that nobody makes. */
  public static StopRequest none() {
    return new StopRequest();
  }

  /** From now on the signals end the process by this request only. */
  public static StopRequest bySignal() {
    StopRequest request = new StopRequest();
    new IrqHandler("TERM", interrupt -> request.make()).bind();
    new IrqHandler("INT", interrupt -> request.make()).bind();
    return request;
  }

  private void make() {
    asked.countDown();
  }

  /** Whether it was made. */
  public boolean isMade() {
    return asked.getCount() == 0;
  }

  /** Waits for the request. */
  public void await(long milliseconds) {
    try {
      if (asked.await(milliseconds, TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      make();
    }
  }
}
