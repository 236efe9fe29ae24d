package leat.workspace;

/**
 * A model that was copied to local disk.
 *
 * @param version its number
 * @param folder what a server is started with
 * @param files how many it has
 * @param bytes what they have together
 * @param copied false where it was there already, each file by its SHA-256
 */
public record FetchedModel(String version, String folder, int files, long bytes, boolean copied) {}
