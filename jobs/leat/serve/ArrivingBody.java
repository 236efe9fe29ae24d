package leat.serve;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import leat.config.ServeSettings.Limits;

/** A body that is read piece by piece as it arrives, without a thread that waits for it. */
final class ArrivingBody implements ReadListener {
  /** Bytes of a body that is too long that are read nevertheless. */
  static final int MOST_PASSED_OVER = 1 << 20;

  private static final int PIECE = 8192;

  private final ServletInputStream in;
  private final int longest;
  private final Room room;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int passedOver;
  private final byte[] piece = new byte[PIECE];
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

  private ArrivingBody(ServletInputStream in, int longest, Room room) {
    this.in = in;
    this.longest = longest;
    this.room = room;
  }

  /**
   * The body, once it is there; the request must have become asynchronous.
   *
   * @param room that bodies on their way share
   * @return ends with a {@link ProblemException} when the body is too long or does not end, and
   *     with a {@link java.util.concurrent.TimeoutException} after the time of a request
   */
  static CompletableFuture<byte[]> of(HttpServletRequest request, Limits limits, Room room) {
    try {
      ServletInputStream in = request.getInputStream();
      ArrivingBody arriving = new ArrivingBody(in, limits.body(), room);
      in.setReadListener(arriving);
      return arriving
          .whole
          .orTimeout(limits.requestTime().toMillis(), TimeUnit.MILLISECONDS)
          .whenComplete((bytes, failure) -> arriving.leave());
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  static ProblemException refusal(int longest) {
    return new ProblemException(
        Problem.tooLarge("The body must have at most " + longest + " bytes"));
  }

  @Override
  public void onDataAvailable() throws IOException {
    while (!whole.isDone() && in.isReady()) {
      int read = in.read(piece);
      if (read < 0 || !keep(read)) {
        return;
      }
    }
  }

  /** Keeps a piece if there is room; never after the room was given back. */
  private synchronized boolean keep(int read) {
    if (tooLong(read)) {
      return passOver(read);
    }
    if (whole.isDone() || !room.take(read)) {
      whole.completeExceptionally(
          new ProblemException(Problem.overloaded("Too many large bodies are on their way")));
      return false;
    }
    body.write(piece, 0, read);
    return true;
  }

  private boolean tooLong(int read) {
    return passedOver > 0 || body.size() + read > longest;
  }

  /** A client that is cut off while it sends does not read why: a little more is waited for. */
  private boolean passOver(int read) {
    leave();
    passedOver += read;
    if (passedOver > MOST_PASSED_OVER) {
      whole.completeExceptionally(refusal(longest));
    }
    return passedOver <= MOST_PASSED_OVER;
  }

  private synchronized void leave() {
    room.give(body.size());
    body.reset();
  }

  @Override
  public void onAllDataRead() {
    if (passedOver > 0) {
      whole.completeExceptionally(refusal(longest));
    } else {
      whole.complete(body.toByteArray());
    }
  }

  @Override
  public void onError(Throwable e) {
    whole.completeExceptionally(
        new ProblemException(Problem.timeout("The body did not arrive: " + e.getMessage())));
  }
}
