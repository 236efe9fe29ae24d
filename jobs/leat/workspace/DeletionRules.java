package leat.workspace;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import leat.LeatException;

/**
 * Which versions may be deleted.
 *
 * @param history the registry's record
 */
record DeletionRules(History history) {

  /**
   * Refuses what must stay.
   *
   * @throws LeatException when the version is in production, or goes or went by an alias and it is
   *     not forced, or was deleted before
   */
  void check(DeletionRequest request) {
    String start = "Cannot delete model " + request.model() + ": ";
    history
        .deletion(request.model())
        .ifPresent(
            gone -> {
              throw LeatException.usage(
                  start + "it was deleted by %s at %s".formatted(gone.by(), gone.at()));
            });
    Set<String> now = now(request.model());
    if (now.contains(Promotion.PRODUCTION)) {
      throw LeatException.usage(start + "it is in production. Promote another one first");
    }
    if (!request.forced() && !now.isEmpty()) {
      throw LeatException.usage(
          start
              + "it goes by the alias "
              + String.join(", ", now)
              + ". Give that to another one first, or say --force");
    }
    Set<String> ever = ever(request.model());
    if (!request.forced() && !ever.isEmpty()) {
      throw LeatException.usage(
          start
              + "it was in "
              + String.join(", ", ever)
              + " before, and a rollback may want it. Say --force to delete it all the same");
    }
  }

  private Set<String> now(String model) {
    return history.current().entrySet().stream()
        .filter(entry -> entry.getValue().model().equals(model))
        .map(java.util.Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> ever(String model) {
    return history.ofModel(model).stream()
        .map(Promotion::alias)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
