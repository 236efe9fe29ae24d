package leat.serve;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import leat.explain.Reasons;
import leat.model.Score;

/** Writes what became of records as CSV: a line for each, its errors where it was refused. */
final class CsvAnswer {
  private final ServedModel model;
  private final List<Outcome> outcomes;
  private final boolean explained;

  /**
   * For outcomes of that model.
   *
   * @param outcomes in their order; with a column of reasons where one has some
   */
  CsvAnswer(ServedModel model, List<Outcome> outcomes) {
    this.model = model;
    this.outcomes = outcomes;
    this.explained =
        outcomes.stream().anyMatch(o -> o instanceof Outcome.Scored s && s.reasons() != null);
  }

  byte[] bytes() {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(header());
      outcomes.forEach(outcome -> csv.writeRecord(line(outcome)));
    } catch (IOException e) {
      throw new IllegalStateException("Cannot write to memory", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private List<String> header() {
    List<String> header = new ArrayList<>(List.of("model", "decision"));
    model.model().classes().forEach(name -> header.add("probability_" + name));
    header.add("errors");
    if (explained) {
      header.add("reasons");
    }
    return header;
  }

  private static String reasons(Reasons reasons) {
    return reasons.top().stream()
        .map(reason -> reason.column() + ": " + reason.contribution())
        .collect(Collectors.joining("; "));
  }

  private List<String> line(Outcome outcome) {
    List<String> line = new ArrayList<>(List.of(model.version()));
    if (outcome instanceof Outcome.Scored scored) {
      Score score = scored.score();
      line.add(model.model().classes().get(score.decision()));
      for (double probability : score.probabilities()) {
        line.add(Double.toString(probability));
      }
      line.add("");
      if (explained) {
        line.add(reasons(scored.reasons()));
      }
    } else if (outcome instanceof Outcome.Refused refused) {
      line.add("");
      model.model().classes().forEach(name -> line.add(""));
      line.add(
          refused.problems().stream().map(FieldProblem::detail).collect(Collectors.joining("; ")));
      if (explained) {
        line.add("");
      }
    }
    return line;
  }
}
