package leat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import leat.ledger.RowBalance;
import leat.report.Svg.Caption;
import leat.report.Svg.Spot;

/**
 * The rows as a stream from job to job, downwards, with what leaves it to the right.
 *
 * <p>What leaves highest leaves from the stream's edge, so that no two branches cross.
 */
final class FlowChart {
  private static final int WIDTH = 360;
  private static final double LEFT = 100;
  private static final double STREAM = 108;
  private static final double LABELS = 230;
  private static final double JOB = 62;
  private static final double BRANCH = 24;
  private static final double SILL = 5;

  private final List<JobRows> jobs;
  private final double unit;
  private final List<Markup> shapes = new ArrayList<>();
  private double top;

  private FlowChart(List<JobRows> jobs) {
    this.jobs = jobs;
    long most = jobs.stream().mapToLong(job -> job.rows().in()).max().orElse(1);
    this.unit = STREAM / Math.max(1, most);
  }

  static Markup of(List<JobRows> jobs) {
    return new FlowChart(jobs).drawing();
  }

  /** Rows that leave the stream. */
  private record Branch(String name, String style, long rows) {}

  private Markup drawing() {
    for (JobRows job : jobs) {
      draw(job);
    }
    JobRows last = jobs.get(jobs.size() - 1);
    double width = width(last.rows().out());
    shapes.add(Svg.area("sill", box(LEFT, top, width, SILL)));
    shapes.add(
        Svg.text("flow-note", new Spot(0, top + 8), Numbers.count(last.rows().out()) + " out"));
    Caption caption = new Caption("flow", "Flow of rows", description());
    return Svg.drawing(caption, WIDTH, (int) Math.ceil(top + 14), shapes);
  }

  private String description() {
    return jobs.stream().map(FlowChart::sentence).collect(Collectors.joining(" "));
  }

  private static String sentence(JobRows job) {
    String left =
        branches(job.rows()).stream()
            .map(b -> ", " + Numbers.count(b.rows()) + " " + b.name())
            .collect(Collectors.joining());
    return "%s: %s rows in, %s out%s."
        .formatted(
            job.job(), Numbers.count(job.rows().in()), Numbers.count(job.rows().out()), left);
  }

  private static List<Branch> branches(RowBalance rows) {
    List<Branch> branches = new ArrayList<>();
    branches.add(new Branch("quarantined", "quarantined", rows.quarantined()));
    branches.add(new Branch("duplicates", "duplicates", rows.duplicates()));
    branches.add(new Branch("filtered", "filtered", rows.filtered()));
    branches.removeIf(branch -> branch.rows() == 0);
    return branches;
  }

  private void draw(JobRows job) {
    List<Branch> branches = branches(job.rows());
    double height = Math.max(JOB, 34 + branches.size() * BRANCH);
    double in = width(job.rows().in());
    double out = width(job.rows().out());
    shapes.add(Svg.area("stream", box(LEFT, top, Math.min(in, out), height)));
    double edge = LEFT + in;
    for (int i = 0; i < branches.size(); i++) {
      double share = Math.max(1.5, branches.get(i).rows() * unit);
      edge -= share;
      drawBranch(branches.get(i), edge, share, top + 18 + i * BRANCH);
    }
    shapes.add(Svg.area("sill", box(LEFT, top, in, SILL)));
    shapes.add(Svg.text("flow-job", new Spot(0, top + 12), job.job()));
    shapes.add(
        Svg.text("flow-note", new Spot(0, top + 29), Numbers.count(job.rows().in()) + " in"));
    top += height;
  }

  private double width(long rows) {
    return Math.max(rows > 0 ? 2 : 0, rows * unit);
  }

  /** A band that falls from the stream's edge and turns right; thick ones are cut to fit. */
  private void drawBranch(Branch branch, double edge, double share, double y) {
    double thick = Math.min(share, BRANCH - 8);
    double right = edge + share;
    double end = LABELS - 8;
    String path =
        "M"
            + at(right, top)
            + "L"
            + at(right, top + SILL)
            + "C"
            + at(right, y)
            + at(right + 12, y)
            + at(end, y)
            + "L"
            + at(end, y + thick)
            + "C"
            + at(edge + 12, y + thick)
            + at(edge, y + thick)
            + at(edge, top)
            + "Z";
    shapes.add(Svg.path("branch " + branch.style(), path));
    shapes.add(
        Svg.text(
            "flow-note",
            new Spot(LABELS, y + thick / 2 + 4),
            Numbers.count(branch.rows()) + " " + branch.name()));
  }

  private static String at(double x, double y) {
    return Numbers.coordinate(x) + " " + Numbers.coordinate(y) + " ";
  }

  private static List<Spot> box(double x, double y, double width, double height) {
    return List.of(
        new Spot(x, y),
        new Spot(x + width, y),
        new Spot(x + width, y + height),
        new Spot(x, y + height));
  }
}
