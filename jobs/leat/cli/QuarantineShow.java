package leat.cli;

import java.util.ArrayList;
import java.util.List;
import leat.cli.Quarantines.Found;
import leat.workspace.Checkpoint;

/** Reads the quarantines that are asked for. */
final class QuarantineShow {
  private final Opened opened;
  private final RejectedFilter filter;
  private final int limit;

  QuarantineShow(Opened opened, RejectedFilter filter, int limit) {
    this.opened = opened;
    this.filter = filter;
    this.limit = limit;
  }

  /** What is asked for of each of them, or of those of the job that is asked for. */
  List<Rejected> read(List<Found> found) {
    List<Rejected> read = new ArrayList<>();
    for (Found quarantine : found) {
      if (filter.job() == null || filter.job().equals(quarantine.job())) {
        read.add(read(quarantine));
      }
    }
    return read;
  }

  private Rejected read(Found found) {
    Checkpoint checkpoint = found.checkpoint();
    RejectedTally tally = new RejectedTally(filter, limit);
    opened.rejected(checkpoint.path("data"), tally::add);
    Long rowsIn =
        opened
            .workspace()
            .find(found.job(), checkpoint.fingerprint())
            .map(output -> output.manifest().rows().in())
            .orElse(null);
    return new Rejected(
        found.job(),
        checkpoint.fingerprint(),
        checkpoint.manifest().created(),
        tally.run(),
        found.note(),
        checkpoint.path("data"),
        rowsIn,
        tally.rows(),
        tally.matching(),
        tally.reasons(),
        List.copyOf(tally.examples()));
  }
}
