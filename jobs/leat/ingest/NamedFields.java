package leat.ingest;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leat.LeatException;
import leat.config.SourceSettings.UnknownColumns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares the fields that records name themselves with the contract. */
final class NamedFields {
  private static final Logger LOG = LoggerFactory.getLogger(NamedFields.class);

  private final SourceInput input;

  NamedFields(SourceInput input) {
    this.input = input;
  }

  /**
   * Passes fields that are those of the contract, in whatever records they are.
   *
   * @throws LeatException when a column is in no record, or fields are unknown where that is an
   *     error
   */
  void check(Sightings seen) {
    List<String> wanted = input.sourceNames();
    List<String> nowhere =
        IntStream.range(0, wanted.size())
            .filter(column -> !seen.columns().contains(column))
            .mapToObj(wanted::get)
            .toList();
    if (!nowhere.isEmpty() && !input.alone()) {
      LOG.warn(
          "No record of {} has {}", Refusals.names(input.files()), ColumnMatch.columns(nowhere));
    } else if (!nowhere.isEmpty()) {
      throw LeatException.usage(
          "Cannot ingest %s: %s of the contract %s in none of its records%s"
              .formatted(
                  Refusals.names(input.files()),
                  ColumnMatch.columns(nowhere),
                  nowhere.size() == 1 ? "is" : "are",
                  nearest(nowhere, seen)));
    }
    List<String> unknown =
        new TreeSet<>(seen.names())
            .stream()
                .filter(name -> wanted.stream().noneMatch(path -> begins(path, name)))
                .toList();
    if (!unknown.isEmpty()) {
      report(unknown);
    }
  }

  private static boolean begins(String path, String name) {
    return path.equals(name) || path.startsWith(name + ".");
  }

  private static String nearest(List<String> nowhere, Sightings seen) {
    List<String> names = List.copyOf(new TreeSet<>(seen.names()));
    return names.isEmpty()
        ? ""
        : nowhere.stream()
            .limit(3)
            .map(name -> "\"%s\" there is \"%s\"".formatted(name, NearName.to(name, names)))
            .collect(Collectors.joining(", to ", "; nearest to ", ""));
  }

  private void report(List<String> unknown) {
    String file = Refusals.names(input.files());
    if (input.settings().unknownColumns() == UnknownColumns.FAIL) {
      throw LeatException.usage(ColumnMatch.unknown(file, unknown));
    }
    LOG.warn("Left out {} of {}, not in the contract", ColumnMatch.columns(unknown), file);
  }
}
