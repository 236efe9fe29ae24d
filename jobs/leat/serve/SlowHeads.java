package leat.serve;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnection;

/**
 * Ends connections on which the head of a request takes longer than a request may.
 *
 * <p>They are never silent, so that they would stay open for hours, a byte at a time. Of one thread
 * alone.
 */
final class SlowHeads {
  private final long patience;
  private Map<HttpConnection, Begun> begun = new HashMap<>();

  /** A head that was there when it was looked for: the number of its request, and since when. */
  private record Begun(long request, long at) {}

  /** Gives a head so much time. */
  SlowHeads(Duration patience) {
    this.patience = patience.toNanos();
  }

  /** Looks at all connections. */
  void end(Connector connector, long now) {
    Map<HttpConnection, Begun> still = new HashMap<>();
    for (EndPoint endPoint : connector.getConnectedEndPoints()) {
      if (clear(endPoint.getConnection()) instanceof HttpConnection http && isInHead(http)) {
        Begun before = begun.get(http);
        boolean same = before != null && before.request() == http.getMessagesIn();
        Begun found = same ? before : new Begun(http.getMessagesIn(), now);
        if (now - found.at() > patience) {
          endPoint.close();
        } else {
          still.put(http, found);
        }
      }
    }
    begun = still;
  }

  private static Connection clear(Connection connection) {
    return connection instanceof SslConnection tls
        ? tls.getDecryptedEndPoint().getConnection()
        : connection;
  }

  private static boolean isInHead(HttpConnection http) {
    HttpParser parser = http.getParser();
    return !parser.isStart() && parser.inHeaderState();
  }
}
