package leat.samples;

import java.util.List;

/** Lines added to a month. */
enum ExtraLine implements Fault {
  EXACT_DUPLICATE("row repeated exactly", 0.02, Fate.DUPLICATE),
  CONTACTED_AGAIN("customer repeated with other values", 0.01, Fate.DUPLICATE),
  BLANK("blank line", 0.002, Fate.FILTERED),
  COMMENT("comment line", 0.001, Fate.FILTERED);

  private final String says;
  private final double rate;
  private final Fate fate;

  ExtraLine(String says, double rate, Fate fate) {
    this.says = says;
    this.rate = rate;
    this.fate = fate;
  }

  @Override
  public String says() {
    return says;
  }

  @Override
  public double rate() {
    return rate;
  }

  @Override
  public Fate fate() {
    return fate;
  }

  @Override
  public List<String> reasons() {
    return List.of();
  }
}
