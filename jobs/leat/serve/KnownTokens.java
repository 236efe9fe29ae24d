package leat.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import leat.LeatException;
import leat.config.ServeSettings.Access;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tokens of the environment and of a file that may change; none of both: no token is needed.
 */
final class KnownTokens {
  private static final Logger LOG = LoggerFactory.getLogger(KnownTokens.class);

  private final List<Tokens.Token> fixed;
  private final WatchedFile file;
  private volatile Tokens tokens;

  private KnownTokens(List<Tokens.Token> fixed, WatchedFile file) {
    this.fixed = fixed;
    this.file = file;
  }

  /**
   * The tokens that the settings name.
   *
   * @throws LeatException when they cannot be read
   */
  static KnownTokens of(Access access) {
    KnownTokens known =
        new KnownTokens(
            access.tokens() == null
                ? List.of()
                : Tokens.read(access.tokens().text(), "serve.access.tokens").tokens(),
            access.tokensFile() == null ? null : new WatchedFile(access.tokensFile()));
    known.tokens = known.all();
    return known;
  }

  /** Whether nobody may ask without a token. */
  boolean needed() {
    return file != null || !fixed.isEmpty();
  }

  /** The name of a token, or empty where it is none. */
  Optional<String> name(String token) {
    return tokens.name(token);
  }

  /** Reads the file again if it has changed; one that cannot be read changes nothing. */
  void refresh() {
    if (file == null || !file.hasChanged()) {
      return;
    }
    try {
      tokens = all();
      LOG.info("Took over {} tokens", tokens.tokens().size());
    } catch (LeatException e) {
      LOG.warn("The tokens before stay: {}", e.getMessage());
    }
  }

  private Tokens all() {
    List<Tokens.Token> all = new ArrayList<>(fixed);
    if (file != null) {
      all.addAll(Tokens.read(text(), file.path().toString()).tokens());
    }
    return new Tokens(all);
  }

  private String text() {
    try {
      return Files.readString(file.path());
    } catch (IOException e) {
      throw LeatException.usage("Cannot read " + file.path() + ": " + e, e);
    }
  }
}
