package leat.workspace;

import java.time.Duration;

/** Finds and removes what no manifest, run or model refers to. */
public final class Gc {
  Gc(Storage storage, Layout layout, RunStore runs, ModelStore models, Registry registry) {}

  /** What can be removed now. */
  public GcPlan plan(Duration minimumAge) {
    return new GcPlan(minimumAge, java.util.List.of());
  }

  /** Removes what is still unneeded of a plan. */
  public GcPlan execute(GcPlan plan) {
    return plan;
  }
}
