package leat.serve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import leat.model.CategoryOf;
import leat.model.OneHot;
import leat.model.PortableModel;
import leat.model.RowValue;
import leat.model.Step;

/** The categories that a model tells apart, by column; thread-safe. */
final class SeenCategories {
  private final List<Known> columns;

  /**
   * The categories of a column.
   *
   * @param value the column's text in a typed row
   */
  private record Known(String column, RowValue.OfText value, Set<String> categories) {}

  private SeenCategories(List<Known> columns) {
    this.columns = columns;
  }

  static SeenCategories of(PortableModel model) {
    List<Known> columns = new ArrayList<>();
    for (Step step : model.encoding().steps()) {
      if (step instanceof CategoryOf category) {
        Set<String> known = new HashSet<>();
        collect(model.encoding().steps(), category.output(), known);
        if (!known.isEmpty()) {
          columns.add(
              new Known(
                  category.column(), CategoryOf.value(model.columns(), category.column()), known));
        }
      }
    }
    return new SeenCategories(columns);
  }

  /** The categories of every code that is made of a text, directly or by way of others. */
  private static void collect(List<Step> steps, String text, Set<String> known) {
    for (Step step : steps) {
      if (step.inputs().contains(text) && !step.columns().contains(text)) {
        if (step instanceof OneHot oneHot) {
          known.addAll(oneHot.ownCategories());
        } else {
          collect(steps, step.output(), known);
        }
      }
    }
  }

  /** Names the columns whose category in the row the model does not tell from other ones. */
  void unseen(Object[] typed, Consumer<String> columnName) {
    for (Known known : columns) {
      String text = known.value().of(typed);
      if (text != null && !known.categories().contains(text)) {
        columnName.accept(known.column());
      }
    }
  }

  /** The columns that have categories. */
  List<String> names() {
    return columns.stream().map(Known::column).distinct().toList();
  }
}
