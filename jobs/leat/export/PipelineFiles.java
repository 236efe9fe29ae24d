package leat.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import leat.Beside;
import leat.Json;
import leat.LeatException;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/**
 * A pipeline on disk as MLlib has it, its stages written side by side.
 *
 * <p>MLlib writes one stage after the other, each in one to three jobs of a single small task, for
 * which the machine is planning and opening files: two thirds of the time to train on 45 thousand
 * rows.
 */
public final class PipelineFiles {
  private PipelineFiles() {}

  /**
   * Writes a pipeline.
   *
   * @param path a folder that is not there yet
   * @throws LeatException when that fails
   */
  public static void write(PipelineModel pipeline, String path, SparkSession spark) {
    Transformer[] stages = pipeline.stages();
    int digits = Integer.toString(stages.length).length();
    List<Beside<Void>> writing = new ArrayList<>();
    for (int i = 0; i < stages.length; i++) {
      MLWritable stage = (MLWritable) stages[i];
      String number = String.format(Locale.ROOT, "%0" + digits + "d", i);
      String folder = path + "/stages/" + number + "_" + stages[i].uid();
      writing.add(Beside.start("write-stage-" + number, () -> written(stage, folder)));
    }
    spark
        .createDataset(List.of(metadata(pipeline, spark)), Encoders.STRING())
        .coalesce(1)
        .write()
        .text(path + "/metadata");
    writing.forEach(Beside::result);
  }

  private static Void written(MLWritable stage, String folder) {
    try {
      stage.write().save(folder);
      return null;
    } catch (IOException e) {
      throw LeatException.failure("Cannot write the MLlib pipeline: " + e.getMessage(), e);
    }
  }

  /** What MLlib writes of a pipeline, which is the order of its stages. */
  private static String metadata(PipelineModel pipeline, SparkSession spark) {
    ObjectNode metadata = Json.mapper().createObjectNode();
    metadata.put("class", PipelineModel.class.getName());
    metadata.put("timestamp", System.currentTimeMillis());
    metadata.put("sparkVersion", spark.version());
    metadata.put("uid", pipeline.uid());
    ObjectNode params = metadata.putObject("paramMap");
    for (Transformer stage : pipeline.stages()) {
      params.withArray("stageUids").add(stage.uid());
    }
    metadata.putObject("defaultParamMap");
    return metadata.toString();
  }
}
