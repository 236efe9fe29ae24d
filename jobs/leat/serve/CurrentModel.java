package leat.serve;

import java.util.Optional;
import leat.LeatException;
import leat.config.ServeConfig;
import leat.workspace.LocalModels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The model that is served, replaced when another one is promoted.
 *
 * <p>A request works with the model that it began with; one that does not prove itself is refused,
 * and the one before stays, whatever becomes of its files.
 */
final class CurrentModel {
  private static final Logger LOG = LoggerFactory.getLogger(CurrentModel.class);

  private static final int RETRIED_EVERY = 15;

  private final LocalModels models;
  private final ServeConfig config;
  private volatile ServedModel served;
  private volatile Refusal refusal;
  private int passedOver;

  /**
   * A version that is promoted and not served.
   *
   * @param version its number, or empty where the registry cannot be read
   * @param reason why
   */
  record Refusal(String version, String reason) {}

  private CurrentModel(LocalModels models, ServeConfig config) {
    this.models = models;
    this.config = config;
  }

  /**
   * Loads the model that is to be served.
   *
   * @throws LeatException when there is none, or it does not prove itself
   */
  static CurrentModel open(ServeConfig config) {
    LocalModels models = LocalModels.open(config.workspace(), config.pipeline());
    CurrentModel current = new CurrentModel(models, config);
    current.served = current.load(current.wanted());
    return current;
  }

  LocalModels models() {
    return models;
  }

  /** The model for a request. */
  ServedModel served() {
    return served;
  }

  /** What was promoted and refused since, if anything. */
  Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** Looks whether another version was promoted, and takes it over if it proves itself. */
  void refresh() {
    String wanted = "";
    try {
      wanted = wanted();
      if (wanted.equals(served.version())) {
        refusal = null;
      } else if (isDue(wanted)) {
        ServedModel next = load(wanted);
        LOG.info("Serving model {} now, before that {}", wanted, served.version());
        served = next;
        refusal = null;
      }
    } catch (RuntimeException e) {
      // whatever is wrong with the files of another model, this one is served
      refuse(wanted, e instanceof LeatException ? e.getMessage() : e.toString());
    }
  }

  /** What was refused is tried again now and then: its files may have been on their way. */
  private boolean isDue(String version) {
    boolean refused = refusal != null && refusal.version().equals(version);
    passedOver = refused ? (passedOver + 1) % RETRIED_EVERY : 0;
    return passedOver == 0;
  }

  private void refuse(String version, String reason) {
    Refusal found = new Refusal(version, reason);
    if (!found.equals(refusal)) {
      LOG.warn("Model {} goes on being served: {}", served.version(), reason);
    }
    refusal = found;
  }

  private ServedModel load(String version) {
    return ServedModel.load(models.model(version), config);
  }

  private String wanted() {
    String model = config.serve().model();
    if (Character.isDigit(model.charAt(0))) {
      return model;
    }
    return models
        .current(model)
        .orElseThrow(
            () ->
                LeatException.usage(
                    "Cannot serve from %s: no model goes by %s there"
                        .formatted(models.folder(), model)));
  }
}
