package leat.groups;

import java.io.Serializable;
import java.util.List;

/** Which of its groups a value is in. */
interface Division extends Serializable {
  /** The groups, in the order in which they are shown. */
  List<Group> groups();

  /** Index of the group of a value, never null; the number of groups where it is in none. */
  int of(Object value);
}
