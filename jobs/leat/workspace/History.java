package leat.workspace;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The record of a registry, as far as it had come at some moment.
 *
 * @param entries all of them, oldest first
 */
public record History(List<Promotion> entries) {
  /** Copies the list. */
  public History {
    entries = List.copyOf(entries);
  }

  /** The record as it was at a moment. */
  public History until(Instant moment) {
    return new History(entries.stream().filter(e -> !e.instant().isAfter(moment)).toList());
  }

  /** The promotion in force for an alias; none where its model was deleted since. */
  public Optional<Promotion> current(String alias) {
    return of(alias).stream()
        .reduce((older, newer) -> newer)
        .filter(promotion -> deletion(promotion.model()).isEmpty());
  }

  /** The promotions in force, by alias. */
  public TreeMap<String, Promotion> current() {
    TreeMap<String, Promotion> current = new TreeMap<>();
    aliases().forEach(alias -> current(alias).ifPresent(found -> current.put(alias, found)));
    return current;
  }

  /** All aliases that a version ever went by. */
  public Set<String> aliases() {
    Set<String> aliases = new TreeSet<>();
    entries.stream().filter(e -> e.alias() != null).forEach(e -> aliases.add(e.alias()));
    return aliases;
  }

  /** The promotions of one alias, oldest first. */
  public List<Promotion> of(String alias) {
    return entries.stream().filter(entry -> entry.names(alias)).toList();
  }

  /** The promotions of one version, oldest first. */
  public List<Promotion> ofModel(String model) {
    return entries.stream()
        .filter(entry -> entry.alias() != null && entry.model().equals(model))
        .toList();
  }

  /** The entry that says that a version was deleted. */
  public Optional<Promotion> deletion(String model) {
    return entries.stream().filter(entry -> entry.deletes(model)).findFirst();
  }

  /** Versions that were deleted. */
  public Set<String> deleted() {
    Set<String> deleted = new TreeSet<>();
    entries.stream().filter(e -> e.deletes(e.model())).forEach(e -> deleted.add(e.model()));
    return deleted;
  }

  /** Versions that ever went by an alias. */
  public Set<String> promoted() {
    Set<String> promoted = new TreeSet<>();
    entries.stream().filter(e -> e.alias() != null).forEach(e -> promoted.add(e.model()));
    return promoted;
  }

  /**
   * The version that an alias goes back to: the one it stood for before the present one was
   * promoted. A second rollback goes one further back, not forth to what was rolled back. Deleted
   * versions are passed over.
   */
  public Optional<String> before(String alias) {
    Deque<String> stack = new ArrayDeque<>();
    for (Promotion promotion : of(alias)) {
      if (promotion.action().equals(Promotion.ROLLBACK) && stack.contains(promotion.model())) {
        while (!stack.peek().equals(promotion.model())) {
          stack.pop();
        }
      } else {
        stack.push(promotion.model());
      }
    }
    String present = stack.peek();
    Set<String> gone = deleted();
    return stack.stream()
        .filter(model -> !model.equals(present) && !gone.contains(model))
        .findFirst();
  }
}
