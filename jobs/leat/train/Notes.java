package leat.train;

import java.util.Optional;
import leat.Json;
import leat.LeatException;
import leat.model.ModelJson;
import leat.model.PortableModel;
import leat.workspace.Interim;

/** Fits that an interrupted search had come to; those that failed are tried again. */
record Notes(Interim interim) {
  private static final String FORMAT = "leat-fit";
  private static final int VERSION = 1;

  /** A fit as it is written down. */
  private record Note(
      String format,
      int version,
      Double score,
      Double error,
      Effort effort,
      double[] deviations,
      double seconds,
      String model) {}

  /** A fit that was written down whole, if there is one. */
  Optional<FoldFit> find(String name) {
    return interim.read(file(name)).flatMap(Notes::read);
  }

  private static Optional<FoldFit> read(String text) {
    try {
      Note note = Json.bind(Json.versioned(text, FORMAT, VERSION), Note.class);
      PortableModel model = ModelJson.read(note.model);
      Fitted fitted = new Fitted(model.encoding(), model.estimator(), note.deviations, note.effort);
      return Optional.of(new FoldFit(note.score, note.error, fitted, model, note.seconds, null));
    } catch (LeatException unreadable) {
      return Optional.empty();
    }
  }

  void keep(String name, FoldFit fit) {
    if (fit.isFitted()) {
      Note note =
          new Note(
              FORMAT,
              VERSION,
              fit.score(),
              fit.error(),
              fit.fitted().effort(),
              fit.fitted().deviations(),
              fit.seconds(),
              ModelJson.write(fit.model()));
      interim.write(file(name), Json.line(note));
    }
  }

  private static String file(String name) {
    return name + ".json";
  }
}
