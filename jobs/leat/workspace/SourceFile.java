package leat.workspace;

/**
 * One file of a pipeline's source, as it lies there (a compressed one stays compressed).
 *
 * @param path URI
 * @param name relative to the folder or pattern that was given; unique in a list
 * @param length in bytes
 * @param digest of its content: the file system's checksum where it has one, else SHA-256
 */
public record SourceFile(String path, String name, long length, String digest) {
  /**
   * The path from a folder on, if it lies in that one.
   *
   * @param folder URI
   */
  public String nameBelow(String folder) {
    String start = folder.endsWith("/") ? folder : folder + "/";
    return path.startsWith(start) ? path.substring(start.length()) : name;
  }
}
