package leat.table;

import java.io.IOException;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.orc.OrcFile;
import org.apache.orc.Reader;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/** Formats of files that know their columns' types. */
public enum FileFormat {
  /** Apache Parquet. */
  PARQUET {
    @Override
    String read(Path file, Configuration hadoop) throws IOException {
      try (ParquetFileReader reader =
          ParquetFileReader.open(HadoopInputFile.fromPath(file, hadoop))) {
        return reader.getFileMetaData().getSchema().toString();
      }
    }
  },
  /** Apache ORC. */
  ORC {
    @Override
    String read(Path file, Configuration hadoop) throws IOException {
      try (Reader reader = OrcFile.createReader(file, OrcFile.readerOptions(hadoop))) {
        return reader.getSchema().toString();
      }
    }
  },
  /** Apache Avro object container files. */
  AVRO {
    @Override
    String read(Path file, Configuration hadoop) throws IOException {
      try (FSDataInputStream in = file.getFileSystem(hadoop).open(file);
          DataFileStream<GenericRecord> records =
              new DataFileStream<>(in, new GenericDatumReader<>())) {
        return records.getSchema().toString();
      }
    }
  };

  /**
   * The schema that stands in a file, in the format's own words; files with the same one can be
   * read together.
   *
   * @throws IOException when the file cannot be read, or is none of this format
   */
  public String schema(String file, Configuration hadoop) throws IOException {
    try {
      return read(new Path(file), hadoop);
    } catch (RuntimeException e) {
      // Parquet's and ORC's readers say so when bytes are not what they should be.
      throw new IOException(e.getMessage(), e);
    }
  }

  abstract String read(Path file, Configuration hadoop) throws IOException;

  /** The name by which Spark knows it. */
  String sparkName() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
