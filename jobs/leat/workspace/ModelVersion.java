package leat.workspace;

/**
 * A published model.
 *
 * @param version a positive integer
 * @param fingerprint what it was made from
 * @param path URI of the folder with its files
 * @param manifest what it consists of
 */
public record ModelVersion(
    String version, String fingerprint, String path, ModelManifest manifest) {
  /** URI of something in it. */
  public String path(String child) {
    return path + "/" + child;
  }
}
