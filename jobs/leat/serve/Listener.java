package leat.serve;

import io.javalin.config.JettyConfig;
import java.util.concurrent.atomic.AtomicReference;
import leat.config.ServeSettings;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.server.ConnectionLimit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Where connections come in. */
final class Listener {
  private static final int THREADS = 32;
  private static final int IDLE_THREADS = 4;
  private static final int THREAD_IDLE_MILLIS = 60_000;
  private static final int STOP_MILLIS = 5_000;

  /** Silence of a connection while others wait for its place. */
  private static final int CROWDED_IDLE_MILLIS = 1_000;

  /** Bytes of heap for each connection: twice what one with a long head was seen to take. */
  private static final int HEAP_OF_A_CONNECTION = 32 * 1024;

  private static final int BACKLOG = 1024;

  private final ServeSettings settings;
  private final Certificates certificates;
  private final SlowHeads heads;
  private final AtomicReference<ServerConnector> connector = new AtomicReference<>();

  Listener(ServeSettings settings) {
    this.settings = settings;
    this.certificates = Certificates.of(settings.access());
    this.heads = new SlowHeads(settings.limits().requestTime());
  }

  void configure(JettyConfig jetty) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, IDLE_THREADS, THREAD_IDLE_MILLIS);
    threads.setName("serve");
    jetty.threadPool = threads;
    jetty.modifyServer(this::modify);
    jetty.addConnector((server, ignored) -> connect(server));
  }

  int port() {
    return connector.get().getLocalPort();
  }

  /** Lets what has begun end before it stops; one that could not start would tell of that alone. */
  void started() {
    connector.get().getServer().setStopTimeout(STOP_MILLIS);
  }

  /** Takes over another certificate, if the file has one, and ends what takes too long. */
  void refresh() {
    certificates.refresh();
    heads.end(connector.get(), System.nanoTime());
  }

  private void modify(Server server) {
    server.setErrorHandler(new HttpProblems());
    ConnectionLimit most = new ConnectionLimit(mostConnections(), server);
    most.setIdleTimeout(CROWDED_IDLE_MILLIS);
    server.addBean(most);
  }

  /** As many as are allowed, and as the heap can take if each stops within a long head. */
  private int mostConnections() {
    long room = Runtime.getRuntime().maxMemory() / HEAP_OF_A_CONNECTION;
    return (int) Math.min(settings.limits().connections(), Math.max(1, room));
  }

  private ServerConnector connect(Server server) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setHttpCompliance(HttpCompliance.RFC7230);
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    ServerConnector made =
        new ServerConnector(server, null, null, null, 1, 1, certificates.factories(plain));
    made.setHost(settings.host());
    made.setPort(settings.port());
    made.setAcceptQueueSize(BACKLOG);
    made.setIdleTimeout(settings.limits().idleTime().toMillis());
    connector.set(made);
    return made;
  }

  /** What kept the server from listening, in the words of its innermost cause. */
  static String reason(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
