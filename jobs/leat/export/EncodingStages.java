package leat.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import leat.contract.Contract;
import leat.model.Encoding;
import leat.model.Step;
import org.apache.spark.ml.Transformer;
import org.apache.spark.sql.SparkSession;

/**
 * An encoding as few MLlib stages: steps of one type share a stage where none waits for another.
 */
final class EncodingStages {
  private final Encoding encoding;
  private final StageNames names;
  private final Set<Step> scaled;
  private final ScaleMapping scale;
  private final List<StepMapping> mappings;
  private final List<Transformer> stages = new ArrayList<>();

  EncodingStages(Encoding encoding, Contract contract, StageNames names, SparkSession spark) {
    this.encoding = encoding;
    this.names = names;
    this.scaled =
        encoding.steps().stream()
            .filter(step -> ScaleMapping.fits(step, encoding))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    this.scale = new ScaleMapping(scaled, names);
    this.mappings =
        List.of(
            new SqlMapping(encoding, contract, names, scaled),
            new ImputerMapping(names, spark),
            new OneHotMapping(names),
            new FormMapping(encoding, names),
            scale);
  }

  /** Stages that end with the assembled vector in that column. */
  List<Transformer> stages(String output) {
    List<Step> pending = new ArrayList<>(encoding.steps());
    Set<String> made = new HashSet<>();
    while (!pending.isEmpty()) {
      int before = pending.size();
      mappings.forEach(mapping -> map(mapping, pending, made));
      if (pending.size() == before) {
        throw new IllegalStateException("No MLlib stage for " + pending);
      }
    }
    stages.addAll(new FeatureAssembly(encoding, names, scaled, scale.vector()).stages(output));
    return stages;
  }

  private void map(StepMapping mapping, List<Step> pending, Set<String> made) {
    List<Step> ready = mapping.ready(pending, made);
    if (!ready.isEmpty()) {
      stages.addAll(mapping.stages(ready));
      pending.removeAll(ready);
      ready.forEach(step -> made.add(step.output()));
    }
  }
}
