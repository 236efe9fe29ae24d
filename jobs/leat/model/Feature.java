package leat.model;

import java.util.List;

/**
 * One feature of an encoding and the slots it has in the assembled vector.
 *
 * @param name the value it is made from
 * @param kind number, code or position
 * @param firstSlot index of its first slot
 * @param slots a name per slot: {@code age}, or {@code occupation=admin.} for a category, {@code
 *     age=30.0} for a knot
 */
public record Feature(String name, Kind kind, int firstSlot, List<String> slots) {
  /** Number of slots. */
  public int width() {
    return slots.size();
  }

  static Feature of(Step step, int firstSlot) {
    String name = step.output();
    List<String> slots =
        step.makes() == Kind.NUMBER
            ? List.of(name)
            : step.categories().stream().map(text -> name + "=" + text).toList();
    return new Feature(name, step.makes(), firstSlot, slots);
  }
}
