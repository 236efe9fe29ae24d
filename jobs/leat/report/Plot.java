package leat.report;

import java.util.ArrayList;
import java.util.List;
import leat.report.Svg.Caption;
import leat.report.Svg.Spot;

/** A plot with two axes; shapes are added in the axes' values. */
final class Plot {
  private static final int WIDTH = 360;
  private static final int HEIGHT = 296;
  private static final double LEFT = 36;
  private static final double RIGHT = WIDTH - 12;
  private static final double TOP = 30;
  private static final double BOTTOM = HEIGHT - 44;

  private final Caption caption;
  private final Axis x;
  private final Axis y;
  private final List<Markup> shapes = new ArrayList<>();

  Plot(Caption caption, Axis x, Axis y) {
    this.caption = caption;
    this.x = x;
    this.y = y;
    drawGrid();
    drawLabels();
  }

  private void drawGrid() {
    for (double tick : y.ticks()) {
      Spot start = spot(x.low(), tick);
      shapes.add(Svg.line("grid", start, spot(x.high(), tick)));
      shapes.add(Svg.text("tick end", new Spot(LEFT - 8, start.y() + 4), y.format().apply(tick)));
    }
    for (double tick : x.ticks()) {
      Spot foot = spot(tick, y.low());
      shapes.add(Svg.line("axis", foot, new Spot(foot.x(), BOTTOM + 5)));
      shapes.add(Svg.text("tick middle", new Spot(foot.x(), BOTTOM + 19), x.format().apply(tick)));
    }
    shapes.add(Svg.line("axis", spot(x.low(), y.low()), spot(x.high(), y.low())));
  }

  private void drawLabels() {
    shapes.add(Svg.text("label", new Spot(8, 14), y.label()));
    shapes.add(Svg.text("label end", new Spot(RIGHT, HEIGHT - 5), x.label()));
  }

  /** Where two values lie in the drawing. */
  Spot spot(double xValue, double yValue) {
    return new Spot(
        LEFT + x.position(xValue) * (RIGHT - LEFT), BOTTOM - y.position(yValue) * (BOTTOM - TOP));
  }

  Plot add(Markup shape) {
    shapes.add(shape);
    return this;
  }

  Plot line(String style, double fromX, double fromY, double toX, double toY) {
    return add(Svg.line(style, spot(fromX, fromY), spot(toX, toY)));
  }

  /** A vertical line at a value of the horizontal axis, which a script may move. */
  Plot cursor(String id, double at) {
    return add(
        Markup.of(
            "<path id=\"{}\" class=\"threshold\" data-width=\"{}\" transform=\"translate({} 0)\" d=\"M{} {}V{}\"/>",
            id,
            Numbers.coordinate(RIGHT - LEFT),
            Numbers.coordinate(x.position(at) * (RIGHT - LEFT)),
            Numbers.coordinate(LEFT),
            Numbers.coordinate(TOP),
            Numbers.coordinate(BOTTOM)));
  }

  /** A line that a script may draw anew, with the place of the axes. */
  Plot liveLine(String id, String style, List<Spot> spots) {
    return add(
        Markup.of(
            "<path id=\"{}\" class=\"{}\" data-left=\"{}\" data-bottom=\"{}\" data-width=\"{}\" data-height=\"{}\" d=\"{}\"/>",
            id,
            style,
            Numbers.coordinate(LEFT),
            Numbers.coordinate(BOTTOM),
            Numbers.coordinate(RIGHT - LEFT),
            Numbers.coordinate(BOTTOM - TOP),
            Svg.through(spots)));
  }

  Markup drawing() {
    return Svg.drawing(caption, WIDTH, HEIGHT, shapes);
  }
}
