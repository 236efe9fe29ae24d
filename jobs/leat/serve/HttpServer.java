package leat.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import java.util.Set;
import leat.LeatException;
import leat.config.ServeConfig;
import leat.config.ServeSettings;

/** The server: paths and what answers them. */
final class HttpServer {
  private static final Set<String> PATHS =
      Set.of("/", "/v1/predict", "/v1/model", "/health", "/ready", "/metrics", "/openapi.json");

  private final ServeSettings settings;
  private final ServeMetrics metrics = new ServeMetrics();
  private final ProblemAnswers problems = new ProblemAnswers(metrics);
  private final Gates gates;
  private final Listener listener;
  private final Javalin app;
  private PredictionLog log;

  /** What does not depend on a model is made here, while one is loaded. */
  HttpServer(ServeConfig config, Gates gates) {
    this.settings = config.serve();
    this.gates = gates;
    this.listener = new Listener(settings);
    this.app = Javalin.create(this::configure);
  }

  /**
   * Begins to listen.
   *
   * @throws LeatException when the port is taken
   */
  void start(CurrentModel current) {
    log = PredictionLog.start(settings.log(), current.models().folder().resolve("served"), metrics);
    Predict predict = new Predict(current, settings.limits(), metrics, log);
    About about = new About(current, metrics);
    app.before(RequestId::name);
    app.before(gates::pass);
    app.post("/v1/predict", predict::handle);
    app.get("/v1/model", about::model);
    app.get("/health", about::health);
    app.get("/ready", about::ready);
    app.get("/metrics", about::metrics);
    app.get("/openapi.json", about::openApi);
    app.get("/", about::page);
    app.exception(Exception.class, problems::answer);
    // Javalin has an answer of its own for these, and the nearest class decides
    app.exception(HttpResponseException.class, problems::answer);
    try {
      app.start();
      listener.started();
    } catch (Exception e) {
      // Kotlin throws what it does not declare
      throw LeatException.usage(
          "Cannot listen on %s:%d: %s"
              .formatted(settings.host(), settings.port(), Listener.reason(e)),
          e);
    }
  }

  /** The port that is listened on. */
  int port() {
    return listener.port();
  }

  Listener listener() {
    return listener;
  }

  /** Answers what has begun, and begins nothing more. */
  void stop() {
    app.stop();
    log.close();
  }

  private void configure(JavalinConfig config) {
    config.showJavalinBanner = false;
    config.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.generateEtags = false;
    config.router.ignoreTrailingSlashes = false;
    config.http.disableCompression();
    config.requestLogger.http(
        (context, milliseconds) ->
            metrics.request(
                PATHS.contains(context.path()) ? context.path() : "other",
                context.statusCode(),
                milliseconds / 1000.0));
    listener.configure(config.jetty);
  }
}
