package leat.workspace;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A part of a source that is no file of the user's: rows of a table, a page of an API.
 *
 * @param name which its rows have as their file; unique in the source
 * @param token of its content: the same as long as the content is
 * @param length in bytes, or 0 where it is not known
 * @param path URI of the file where it landed, or null
 * @param detail what its reader needs besides, never a secret
 */
public record Part(
    String name, String token, long length, String path, SortedMap<String, String> detail) {
  /** Copies the map. */
  public Part {
    detail = detail == null ? new TreeMap<>() : new TreeMap<>(detail);
  }
}
