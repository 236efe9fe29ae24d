package leat.serve;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * What a request is called in its answer and in the prediction log.
 *
 * <p>The client's own name for it, where that is a plain word: it goes into headers and files.
 */
final class RequestId {
  /** The header of requests and answers. */
  static final String HEADER = "X-Request-Id";

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/+=-]{0,127}");
  private static final String PROCESS = HexFormat.of().toHexDigits(new SecureRandom().nextLong());
  private static final AtomicLong COUNT = new AtomicLong();

  private RequestId() {}

  /** Gives the answer its header. */
  static void name(Context context) {
    context.res().setHeader(HEADER, of(context.req().getHeader(HEADER)));
  }

  /** The name that was given to the request. */
  static String of(Context context) {
    return context.res().getHeader(HEADER);
  }

  private static String of(String sent) {
    return sent != null && PLAIN.matcher(sent).matches()
        ? sent
        : PROCESS + "-" + COUNT.incrementAndGet();
  }
}
