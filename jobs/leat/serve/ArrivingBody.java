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

  /** Bytes of a request that waits for its body, however short that is. */
  private static final int ALWAYS_TAKEN = 8192;

  private final ServletInputStream in;
  private final int longest;
  private final Room room;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int passedOver;
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
      if (!room.take(ALWAYS_TAKEN)) {
        return CompletableFuture.failedFuture(overloaded());
      }
      ArrivingBody arriving = new ArrivingBody(in, limits.body(), room);
      in.setReadListener(arriving);
      return arriving
          .whole
          .orTimeout(limits.requestTime().toMillis(), TimeUnit.MILLISECONDS)
          .whenComplete((bytes, failure) -> arriving.end());
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  static ProblemException refusal(int longest) {
    return new ProblemException(
        Problem.tooLarge("The body must have at most " + longest + " bytes"));
  }

  private static ProblemException overloaded() {
    return new ProblemException(Problem.overloaded("Too many bodies are on their way"));
  }

  @Override
  public void onDataAvailable() throws IOException {
    byte[] piece = new byte[PIECE];
    while (!whole.isDone() && in.isReady()) {
      int read = in.read(piece);
      if (read < 0 || !keep(piece, read)) {
        return;
      }
    }
  }

  /** Keeps a piece if there is room; never after the room was given back. */
  private synchronized boolean keep(byte[] piece, int read) {
    if (tooLong(read)) {
      return passOver(read);
    }
    if (whole.isDone() || !room.take(read)) {
      whole.completeExceptionally(overloaded());
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

  private void end() {
    leave();
    room.give(ALWAYS_TAKEN);
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
