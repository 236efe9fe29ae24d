package leat.http;

import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import leat.LeatException;
import leat.config.HttpSettings;

/** What an API that does not give a page means to the person who started the command. */
final class Refusal {
  private static final Pattern TITLE =
      Pattern.compile(
          "<title[^>]*>\\s*(.{1,100}?)\\s*</title>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Refusal() {}

  private static String start(String what) {
    return "Cannot fetch " + what + ": ";
  }

  /** No answer came. */
  static LeatException of(String what, Throwable failure, HttpSettings.Access access) {
    if (failure instanceof SSLException) {
      return LeatException.usage(
          start(what)
              + "its certificate is not trusted or does not fit ("
              + failure.getMessage()
              + "). Trust it with -- --driver-java-options -Djavax.net.ssl.trustStore=FILE",
          failure);
    }
    if (failure instanceof UnknownHostException) {
      return LeatException.usage(start(what) + "there is no such host", failure);
    }
    return LeatException.usage(start(what) + reason(failure, access) + tried(access), failure);
  }

  /** Why no answer came, in words. */
  static String reason(Throwable failure, HttpSettings.Access access) {
    boolean late =
        failure instanceof TimeoutException
            || failure instanceof java.net.http.HttpTimeoutException;
    if (late) {
      return "no answer within %d s (source.http.timeout)".formatted(access.timeout().toSeconds());
    }
    return failure.getMessage() == null ? "no connection" : failure.getMessage();
  }

  /** An answer came, and it is none. */
  static LeatException of(String what, Answer answer, Duration wait, HttpSettings.Access access) {
    String said = "it answered HTTP " + answer.status();
    int status = answer.status();
    if (wait.compareTo(access.longestWait()) > 0) {
      return LeatException.usage(
          start(what)
              + said
              + ", and to ask again in %d s, later than source.http.longest-wait"
                  .formatted(wait.toSeconds()));
    }
    if (status == 401 || status == 403) {
      return LeatException.usage(
          start(what)
              + said
              + ", which means that the credentials in source.http.headers or parameters are wrong"
              + " or missing");
    }
    if (status >= 300 && status < 400) {
      String to = answer.headers().firstValue("Location").orElse("nowhere");
      return LeatException.usage(
          start(what)
              + said
              + ", a redirection to "
              + to.replaceFirst("[?#].*", "")
              + ". Set source.http.url to where it leads");
    }
    return LeatException.usage(start(what) + said + (answer.isBusy() ? tried(access) : ""));
  }

  /** The answer is longer than it may be. */
  static LeatException tooLong(String what, HttpSettings.Access access) {
    return LeatException.dataRefused(
        start(what)
            + "it has more than %,d bytes (source.http.max-page-length)"
                .formatted(access.mostBytes()));
  }

  /** The answer is no JSON. */
  static LeatException noJson(String what, Answer answer, String problem) {
    String text = new String(answer.body(), StandardCharsets.UTF_8).strip();
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (text.isEmpty()) {
      return LeatException.dataRefused(start(what) + "the answer is empty");
    }
    if (text.startsWith("<") || type.contains("html")) {
      Matcher title = TITLE.matcher(text);
      String named = title.find() ? " with the title \"" + title.group(1) + '"' : "";
      return LeatException.dataRefused(
          start(what)
              + "it returned "
              + (type.contains("xml") ? "XML" : "HTML")
              + named
              + ", not JSON. Is source.http.url the API's, and are the credentials right?");
    }
    return LeatException.dataRefused(start(what) + "it is no valid JSON, " + problem);
  }

  /** Something about a page, in words. */
  static LeatException page(String what, String problem) {
    return LeatException.dataRefused(start(what) + problem);
  }

  private static String tried(HttpSettings.Access access) {
    return access.retries() == 0 ? "" : ", also after %d retries".formatted(access.retries());
  }
}
