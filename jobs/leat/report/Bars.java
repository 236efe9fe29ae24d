package leat.report;

import java.util.ArrayList;
import java.util.List;
import leat.report.Svg.Caption;
import leat.report.Svg.Spot;

/** Named values as bars from a common zero to either side, with whiskers where they have ends. */
final class Bars {
  static final int MOST = 30;
  private static final int LONGEST_NAME = 22;
  private static final int WIDTH = 360;
  private static final double ROW = 20;
  private static final double NAMES = 148;
  private static final double ROOM = 150;

  private final List<Bar> bars;
  private final int decimals;
  private final double zero;
  private final double unit;

  /**
   * One bar.
   *
   * @param name on its left
   * @param value its length
   * @param low lower end of a whisker, the value where there is none
   * @param high upper end of a whisker, the value where there is none
   */
  record Bar(String name, double value, double low, double high) {
    Bar(String name, double value) {
      this(name, value, value, value);
    }
  }

  Bars(List<Bar> bars, int decimals) {
    this.bars = bars.subList(0, Math.min(MOST, bars.size()));
    this.decimals = decimals;
    double least = Math.min(0, this.bars.stream().mapToDouble(Bar::low).min().orElse(0));
    double most = Math.max(0, this.bars.stream().mapToDouble(Bar::high).max().orElse(0));
    this.unit = most == least ? 0 : ROOM / (most - least);
    this.zero = NAMES - least * unit;
  }

  Markup drawing(Caption caption) {
    double height = bars.size() * ROW;
    List<Markup> shapes = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      shapes.addAll(row(bars.get(i), i * ROW));
    }
    shapes.add(Svg.line("axis", new Spot(zero, 0), new Spot(zero, height)));
    return Svg.drawing(caption, WIDTH, (int) height + 4, shapes);
  }

  private List<Markup> row(Bar bar, double top) {
    String value = Numbers.decimals(bar.value(), decimals);
    List<Markup> row = new ArrayList<>();
    row.add(Svg.text("name end", new Spot(NAMES - 8, top + 14), shortened(bar.name())));
    row.add(
        Svg.bar(
            bar.value() < 0 ? "bar series1" : "bar series0",
            new Spot(zero, top + 3),
            new Spot(zero + bar.value() * unit, top + ROW - 3),
            bar.name() + ": " + value));
    if (bar.low() < bar.high()) {
      double middle = top + ROW / 2;
      row.add(
          Svg.line(
              "whisker",
              new Spot(zero + bar.low() * unit, middle),
              new Spot(zero + bar.high() * unit, middle)));
    }
    row.add(Svg.text("tick end", new Spot(WIDTH, top + 14), value));
    return row;
  }

  private static String shortened(String name) {
    int length = name.codePointCount(0, name.length());
    return length <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
  }
}
