package leat.workspace;

/**
 * One file of a checkpoint or a model.
 *
 * @param path relative to the folder, parts divided by slashes
 * @param length in bytes
 * @param sha256 hexadecimal, or null for a checkpoint's file of 16 MiB and more
 */
public record FileEntry(String path, long length, String sha256) {}
