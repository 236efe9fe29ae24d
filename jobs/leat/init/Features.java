package leat.init;

import java.util.List;
import leat.LeatException;
import leat.contract.Role;

/** There must be something to learn from. */
final class Features {
  private Features() {}

  /**
   * Checks that a feature is left.
   *
   * @throws LeatException when there is none
   */
  static void check(Table table, List<Proposal> proposals) {
    if (proposals.stream().noneMatch(p -> p.role() == Role.FEATURE)) {
      String reason =
          proposals.size() == 1
              ? "it has one column only"
              : "no column but the label says anything: "
                  + Says.examples(
                      proposals.stream()
                          .filter(p -> p.role() != Role.LABEL)
                          .map(p -> p.name() + " " + p.reasons().get(0))
                          .toList(),
                      3);
      throw LeatException.dataRefused(
          "Cannot make a config of %s: %s".formatted(table.name(), reason));
    }
  }
}
