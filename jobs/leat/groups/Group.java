package leat.groups;

import java.io.Serializable;

/**
 * Rows that are alike in one column.
 *
 * @param name the value or range for people
 * @param kind what the rows have in common
 */
public record Group(String name, Kind kind) implements Serializable {
  static final Group OTHER = new Group("(other)", Kind.OTHER);
  static final Group MISSING = new Group("(missing)", Kind.MISSING);

  /** What the rows of a group have in common. */
  public enum Kind {
    /** A value, or a value within a range. */
    VALUE,
    /** A value that is none of the frequent ones. */
    OTHER,
    /** That there is no value. */
    MISSING
  }

  static Group of(String name) {
    return new Group(name, Kind.VALUE);
  }
}
