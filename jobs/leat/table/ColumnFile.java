package leat.table;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.catalyst.InternalRow;

/** A Parquet file to which rows in Spark's own form are written. */
final class ColumnFile extends RecordWriter<Void, InternalRow> {
  private static final int GROUP_ROWS = 1 << 18;
  private static final long GROUP_BYTES = 32 << 20;
  private static final int ROWS_BETWEEN_LOOKS = 64;
  private static final int PADDING = 8 << 20;

  private final MessageType schema;
  private final Map<String, String> metadata;
  private final ColumnBuffer[] columns;
  private final CodecFactory codecs;
  private final ParquetFileWriter file;
  private int rows;

  /**
   * A file that is made now.
   *
   * @param schema of flat rows
   * @param metadata for the footer
   */
  ColumnFile(
      Path path, MessageType schema, Map<String, String> metadata, Configuration configuration)
      throws IOException {
    this.schema = schema;
    this.metadata = metadata;
    this.columns = ParquetSchema.buffers(schema);
    this.codecs = new CodecFactory(configuration, ParquetProperties.DEFAULT_PAGE_SIZE);
    this.file =
        new ParquetFileWriter(
            HadoopOutputFile.fromPath(path, configuration),
            schema,
            ParquetFileWriter.Mode.CREATE,
            ParquetWriter.DEFAULT_BLOCK_SIZE,
            PADDING,
            null,
            ParquetProperties.builder().build());
    file.start();
  }

  @Override
  public void write(Void nothing, InternalRow row) throws IOException {
    for (ColumnBuffer column : columns) {
      column.add(row);
    }
    rows++;
    if (rows == GROUP_ROWS || rows % ROWS_BETWEEN_LOOKS == 0 && bytes() > GROUP_BYTES) {
      flush();
    }
  }

  private long bytes() {
    long bytes = 0;
    for (ColumnBuffer column : columns) {
      bytes += column.bytes();
    }
    return bytes;
  }

  private void flush() throws IOException {
    BytesInputCompressor compressor = codecs.getCompressor(CompressionCodecName.ZSTD);
    try (ColumnChunkPageWriteStore store =
        new ColumnChunkPageWriteStore(
            compressor,
            schema,
            ColumnBuffer.MEMORY,
            ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH)) {
      // Parquet makes the list anew whenever it is asked for it.
      List<ColumnDescriptor> described = schema.getColumns();
      for (int i = 0; i < columns.length; i++) {
        columns[i].flush(store.getPageWriter(described.get(i)));
      }
      file.startBlock(rows);
      store.flushToFileWriter(file);
      file.endBlock();
    }
    rows = 0;
  }

  @Override
  public void close(TaskAttemptContext task) throws IOException {
    if (rows > 0) {
      flush();
    }
    file.end(metadata);
    file.close();
    codecs.release();
  }
}
