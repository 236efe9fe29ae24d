package leat.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.server.HttpOutput;
import org.eclipse.jetty.util.Callback;

/**
 * An answer on its way; no thread waits for a client that is slow to read a long one.
 *
 * @param type its media type
 * @param body all of it
 */
record LeavingAnswer(String type, byte[] body) {
  /** What a connection takes at once, as a rule. */
  private static final int SHORT = 16 * 1024;

  boolean isShort() {
    return body.length <= SHORT;
  }

  /** Leaves a short one to the thread that found it. */
  void put(Context context) {
    context.contentType(type).result(body);
  }

  /**
   * Sends a long one; the request must have become asynchronous.
   *
   * @param room that answers on their way share
   * @return ends when it is sent or the client is gone
   * @throws ProblemException where there is no room
   */
  CompletableFuture<Void> send(Context context, Room room) {
    if (!room.take(body.length)) {
      throw new ProblemException(Problem.overloaded("Too many long answers are on their way"));
    }
    CompletableFuture<Void> sent = new CompletableFuture<>();
    Callback end = Callback.from(() -> sent.complete(null));
    try {
      context.contentType(type).res().setContentLength(body.length);
      ((HttpOutput) context.res().getOutputStream()).sendContent(ByteBuffer.wrap(body), end);
    } catch (IOException e) {
      end.failed(e);
    }
    return sent.whenComplete((nothing, never) -> room.give(body.length));
  }
}
