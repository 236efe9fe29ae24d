package leat.config;

import java.util.Set;
import java.util.TreeSet;

/**
 * What comes of reading a config besides the settings.
 *
 * @param problems what is wrong with it
 * @param keys every key that was asked for, by its name in the reference
 */
record Reading(Problems problems, Set<String> keys) {
  Reading() {
    this(new Problems(), new TreeSet<>());
  }
}
