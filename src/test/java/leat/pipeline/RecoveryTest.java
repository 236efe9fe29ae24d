package leat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import leat.contract.Column;
import leat.contract.Contract;
import leat.ledger.JobRecord;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.model.Scorer;
import leat.samples.CsvText;
import leat.samples.Month;
import leat.samples.Newton;
import leat.samples.Row;
import leat.samples.TrueModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ingest, clean, features and train on January's rows as they were before faults were planted. */
class RecoveryTest {
  @TempDir static Path temporary;
  static Scorer scorer;
  static Contract contract;
  static JobRecord train;

  @BeforeAll
  static void trainsOnTheUncorruptedRows() {
    StringBuilder text = new StringBuilder(CsvText.record(Row.COLUMNS)).append('\n');
    for (Row row : Month.JANUARY.uncorrupted()) {
      text.append(CsvText.record(row.fields())).append('\n');
    }
    Project project =
        Project.in(temporary)
            .data(text.toString())
            .config(
                """
                columns {
                  customer_id { role = key }
                  age { type = int }, annual_income { type = double }
                  occupation {}, marital_status {}
                  email { role = ignore }, signup_date { role = ignore }
                  last_contact { type = int }, channel {}, contacts { type = int }, region {}
                  note { role = ignore }
                  responded { type = boolean, role = label }
                }
                split { train = 1, validation = 0, test = 0 }
                train.candidates = [{ tolerance = 1e-10, max-iterations = 500 }]
                """);
    project.run("--until", "train");
    PortableModel model = ModelJson.read(project.text("train", "model.json"));
    scorer = Scorer.of(model);
    contract = model.columns();
    train = project.last("train");
  }

  @Test
  void everyTrueCoefficientIsRecoveredWithinFourStandardErrors() {
    Newton exact = maximumLikelihood();
    List<TrueModel.Term> terms = TrueModel.USUAL.terms();
    for (int j = 0; j < terms.size(); j++) {
      double found = effect(terms.get(j));
      assertThat(found)
          .as(terms.get(j).toString())
          .isCloseTo(terms.get(j).coefficient(), within(4 * exact.standardErrors()[j + 1]));
    }
  }

  @Test
  void theFitIsTheMaximumOfTheLikelihoodThatNewtonsMethodFinds() {
    Newton exact = maximumLikelihood();
    List<TrueModel.Term> terms = TrueModel.USUAL.terms();
    for (int j = 0; j < terms.size(); j++) {
      assertThat(effect(terms.get(j)))
          .as(terms.get(j).toString())
          .isCloseTo(exact.coefficients()[j + 1], within(1e-4));
    }
    assertThat(train.detail().path("trials").path(0).path("converged").asBoolean()).isTrue();
    assertThat(train.rows().out()).isEqualTo(5000);
  }

  private static Newton maximumLikelihood() {
    List<double[]> design = new ArrayList<>();
    List<Row> rows = Month.JANUARY.uncorrupted();
    boolean[] labels = new boolean[rows.size()];
    for (int i = 0; i < labels.length; i++) {
      design.add(TrueModel.USUAL.design(rows.get(i)));
      labels[i] = rows.get(i).responded();
    }
    return Newton.fit(design, labels);
  }

  /** By how much the log-odds change per unit, or against the reference category. */
  private static double effect(TrueModel.Term term) {
    Object[] base = reference();
    Object[] changed = base.clone();
    int at = position(term.column());
    if (term.category() != null) {
      changed[at] = term.category();
    } else if (base[at] instanceof Double number) {
      changed[at] = number + term.unit();
    } else {
      changed[at] = (Integer) base[at] + (int) term.unit();
    }
    return logOdds(changed) - logOdds(base);
  }

  private static Object[] reference() {
    Object[] row = new Object[contract.columns().size()];
    row[position("age")] = 40;
    row[position("annual_income")] = 40_000.0;
    row[position("occupation")] = "admin";
    row[position("marital_status")] = "married";
    row[position("last_contact")] = 100;
    row[position("channel")] = "phone";
    row[position("contacts")] = 2;
    row[position("region")] = "north";
    return row;
  }

  private static int position(String column) {
    return contract.columns().stream().map(Column::name).toList().indexOf(column);
  }

  private static double logOdds(Object[] row) {
    double[] probabilities = scorer.scoreTyped(row).probabilities();
    return Math.log(probabilities[1]) - Math.log(probabilities[0]);
  }
}
