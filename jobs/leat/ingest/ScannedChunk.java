package leat.ingest;

/**
 * A chunk and what is in it.
 *
 * @param chunk from its first record on, whose line is known
 * @param counts what the scan found
 */
record ScannedChunk(Chunk chunk, ChunkCounts counts) {}
