package leat.serve;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import leat.config.ServeSettings;

/** Who may ask: tokens, how often, and from which pages. */
final class Gates {
  private static final Set<String> OPEN = Set.of("/", "/health", "/ready");
  private static final String BEARER = "bearer ";
  private static final String MAX_AGE = "600";

  private final KnownTokens tokens;
  private final RateLimit rate;
  private final List<String> origins;

  Gates(ServeSettings settings, KnownTokens tokens) {
    this.tokens = tokens;
    this.origins = settings.access().origins();
    Integer limit = settings.limits().rate();
    this.rate = limit == null ? null : new RateLimit(limit);
  }

  /**
   * Lets a request pass.
   *
   * @throws ProblemException when it may not
   */
  void pass(Context context) {
    boolean allowedOrigin = origin(context);
    if (allowedOrigin && isPreflight(context)) {
      context.header("Access-Control-Allow-Methods", "GET, POST");
      context.header(
          "Access-Control-Allow-Headers", "Authorization, Content-Type, " + RequestId.HEADER);
      context.header("Access-Control-Max-Age", MAX_AGE);
      context.status(HttpStatus.NO_CONTENT).skipRemainingHandlers();
      return;
    }
    if (OPEN.contains(context.path())) {
      return;
    }
    String client = tokens.needed() ? token(context) : context.ip();
    if (rate != null && !rate.allows(client, System.nanoTime())) {
      throw new ProblemException(Problem.tooMany());
    }
  }

  private boolean origin(Context context) {
    String origin = context.header("Origin");
    if (origins.isEmpty() || origin == null || !origins.contains(origin)) {
      return false;
    }
    context.header("Access-Control-Allow-Origin", origin);
    context.header("Access-Control-Expose-Headers", RequestId.HEADER + ", Retry-After");
    context.header("Vary", "Origin");
    return true;
  }

  private static boolean isPreflight(Context context) {
    return context.method() == HandlerType.OPTIONS
        && context.header("Access-Control-Request-Method") != null;
  }

  private String token(Context context) {
    String header = context.header("Authorization");
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw new ProblemException(Problem.unauthorized("Send it as Authorization: Bearer TOKEN"));
    }
    Optional<String> name = tokens.name(header.substring(BEARER.length()).strip());
    return name.orElseThrow(
        () -> new ProblemException(Problem.unauthorized("The token is not known")));
  }
}
