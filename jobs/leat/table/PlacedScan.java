package leat.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.execution.ColumnarToRowExec;
import org.apache.spark.sql.execution.FileSourceScanExec;
import org.apache.spark.sql.execution.InputAdapter;
import org.apache.spark.sql.execution.ProjectExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.WholeStageCodegenExec;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The scan behind a table of some columns of Parquet files, then file path and row number.
 *
 * <p>Spark would write each row anew to put the path, which is the same for all of a file, into it:
 * a quarter of the time of scoring. Its internal API, as there is no other way to the rows where
 * they were decoded; whatever looks otherwise than expected is no scan, and the rows come from
 * Spark as they do from everywhere.
 *
 * @param rows of the scan
 * @param values where the columns are in them
 * @param path where the path is
 * @param number where the number is
 */
record PlacedScan(JavaRDD<InternalRow> rows, List<Integer> values, int path, int number) {
  private static final String PATH = "file_path";
  private static final String NUMBER = "_tmp_metadata_row_index";

  /**
   * The scan of a table, if it takes all columns as they are.
   *
   * @param width number of columns before path and number
   */
  static Optional<PlacedScan> of(Dataset<Row> table, int width) {
    if (!(InternalRows.plan(table) instanceof WholeStageCodegenExec stage)
        || !(stage.child() instanceof ProjectExec project)
        || !(source(project) instanceof FileSourceScanExec scan)
        || !scan.supportsColumnar()) {
      return Optional.empty();
    }
    List<Attribute> found = CollectionConverters.asJava(scan.output());
    List<NamedExpression> wanted = CollectionConverters.asJava(project.projectList());
    List<Integer> values =
        wanted.stream().limit(width).map(e -> position((Expression) e, found)).toList();
    int path = position(PATH, found);
    int number = position(NUMBER, found);
    return values.contains(-1) || path < 0 || number < 0
        ? Optional.empty()
        : Optional.of(new PlacedScan(InternalRows.decoded(scan), values, path, number));
  }

  /** The rows of any other table of that form. */
  static PlacedScan whole(Dataset<Row> table, int width) {
    List<Integer> values = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      values.add(i);
    }
    return new PlacedScan(InternalRows.of(table), values, width, width + 1);
  }

  /** What lies below projections and the way from columns to rows, and nothing else. */
  private static SparkPlan source(SparkPlan plan) {
    boolean passes =
        plan instanceof ProjectExec
            || plan instanceof ColumnarToRowExec
            || plan instanceof InputAdapter;
    return passes ? source(plan.children().head()) : plan;
  }

  private static int position(Expression wanted, List<Attribute> found) {
    Expression column = wanted instanceof Alias alias ? alias.child() : wanted;
    for (int i = 0; i < found.size(); i++) {
      if (column instanceof Attribute a && a.exprId().equals(found.get(i).exprId())) {
        return i;
      }
    }
    return -1;
  }

  /** Where the one attribute of that name is; -1 where there are two, or none. */
  private static int position(String name, List<Attribute> found) {
    List<String> names = found.stream().map(Attribute::name).toList();
    int first = names.indexOf(name);
    return first == names.lastIndexOf(name) ? first : -1;
  }
}
