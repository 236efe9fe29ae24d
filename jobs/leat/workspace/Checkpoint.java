package leat.workspace;

/**
 * A job's published output.
 *
 * @param job the job's name
 * @param fingerprint what it was made from
 * @param path URI of the folder with its files
 * @param manifest what it consists of
 */
public record Checkpoint(String job, String fingerprint, String path, Manifest manifest) {
  /** URI of something in it. */
  public String path(String child) {
    return path + "/" + child;
  }
}
