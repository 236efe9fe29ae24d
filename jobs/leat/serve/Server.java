package leat.serve;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import leat.Beside;
import leat.LeatException;
import leat.config.ServeConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server: the model, what answers, and the thread that looks for what has changed. */
public final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private final ServeConfig config;
  private final CurrentModel current;
  private final HttpServer http;
  private final ScheduledExecutorService polls;

  private Server(
      ServeConfig config, CurrentModel current, HttpServer http, ScheduledExecutorService polls) {
    this.config = config;
    this.current = current;
    this.http = http;
    this.polls = polls;
  }

  /**
   * Loads the model, has it prove itself, and listens.
   *
   * @throws LeatException when there is no model, it does not prove itself, or the port is taken
   */
  public static Server start(ServeConfig config) {
    KnownTokens tokens = KnownTokens.of(config.serve().access());
    Beside<CurrentModel> model = Beside.start("serve-model", () -> CurrentModel.open(config));
    HttpServer http = new HttpServer(config, new Gates(config.serve(), tokens));
    CurrentModel current = model.result();
    http.start(current);
    ScheduledExecutorService polls =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "serve-poll");
              thread.setDaemon(true);
              return thread;
            });
    long every = config.serve().poll().toMillis();
    List.<Runnable>of(current::refresh, tokens::refresh, http.listener()::refresh)
        .forEach(
            look ->
                polls.scheduleWithFixedDelay(lasting(look), every, every, TimeUnit.MILLISECONDS));
    return new Server(config, current, http, polls);
  }

  /** What fails once is tried again: the clock would forget it. */
  private static Runnable lasting(Runnable look) {
    return () -> {
      try {
        look.run();
      } catch (RuntimeException e) {
        LOG.error("Cannot look for what has changed", e);
      }
    };
  }

  /** The port that is listened on. */
  public int port() {
    return http.port();
  }

  /** Where it is reached, by the address that is listened on. */
  public String address() {
    String scheme = config.serve().access().keystore() == null ? "http" : "https";
    return scheme + "://" + config.serve().host() + ":" + port();
  }

  /** The version that is served. */
  public String model() {
    return current.served().version();
  }

  @Override
  public void close() {
    polls.shutdownNow();
    http.stop();
  }
}
