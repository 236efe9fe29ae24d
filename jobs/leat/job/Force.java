package leat.job;

import java.util.List;
import leat.LeatException;
import picocli.CommandLine.Option;

/** The options that promote a model in spite of the gate. */
public final class Force {
  private static final String GATED = "register";

  @Option(
      names = "--force",
      description =
          "Promotes the model though rules of the gate fail, but for parity; wants --reason.")
  private boolean force;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why, with --force; it stays in the record of promotions.")
  private String reason;

  /**
   * Why refusals are to be passed over, or null where they are not.
   *
   * @param jobs that are to be run
   * @throws LeatException when only one of the options is given, or no model is promoted
   */
  String reason(List<String> jobs) {
    boolean hasReason = reason != null && !reason.isBlank();
    if (force && !hasReason) {
      throw LeatException.usage(
          "Invalid --force: must come with --reason \"...\", which is recorded, found none");
    }
    if (!force && reason != null) {
      throw LeatException.usage("Invalid --reason: must come with --force, found it alone");
    }
    if (force && !jobs.contains(GATED)) {
      throw LeatException.usage(
          "Invalid --force: must be given to run or register, found " + String.join(", ", jobs));
    }
    return force ? reason.strip() : null;
  }
}
