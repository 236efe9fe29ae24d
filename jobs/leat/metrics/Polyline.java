package leat.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * A curve of any number of points, reduced to at most 200 while it looks the same.
 *
 * <p>While points come in, those closer than 1/400 to the last kept one are left out, but for the
 * ends of longer strokes. In the end the point that spans the smallest triangle with its neighbours
 * goes, again and again (M. Visvalingam and J. D. Whyatt, Line generalisation by repeated
 * elimination of points, 1993), so that corners stay.
 */
final class Polyline {
  static final int MOST_POINTS = 200;
  private static final double STEP = 1.0 / 400;

  private final List<Point> kept = new ArrayList<>();
  private Point last;

  Polyline(Point start) {
    kept.add(start);
    last = start;
  }

  void add(double x, double y) {
    Point point = new Point(x, y);
    if (distance(last, point) >= STEP) {
      keep(last);
      keep(point);
    } else if (distance(kept.get(kept.size() - 1), point) >= STEP) {
      keep(point);
    }
    last = point;
  }

  private void keep(Point point) {
    if (!point.equals(kept.get(kept.size() - 1))) {
      kept.add(point);
    }
  }

  private static double distance(Point a, Point b) {
    return Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
  }

  List<Point> points() {
    keep(last);
    List<Point> points = new ArrayList<>(kept);
    int least = leastImportant(points);
    while (least > 0 && (points.size() > MOST_POINTS || triangle(points, least) < 1e-12)) {
      points.remove(least);
      least = leastImportant(points);
    }
    return points;
  }

  /** The inner point with the smallest triangle, the first of equal ones; 0 where none is left. */
  private static int leastImportant(List<Point> points) {
    int least = 0;
    for (int i = 1; i < points.size() - 1; i++) {
      if (least == 0 || triangle(points, i) < triangle(points, least)) {
        least = i;
      }
    }
    return least;
  }

  private static double triangle(List<Point> points, int i) {
    Point a = points.get(i - 1);
    Point b = points.get(i);
    Point c = points.get(i + 1);
    return Math.abs((b.x() - a.x()) * (c.y() - a.y()) - (c.x() - a.x()) * (b.y() - a.y()));
  }
}
