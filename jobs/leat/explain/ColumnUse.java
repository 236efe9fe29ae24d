package leat.explain;

import java.util.ArrayList;
import java.util.List;
import leat.contract.Column;
import leat.contract.ColumnType;
import leat.model.CategoryOf;
import leat.model.Encoding;
import leat.model.PortableModel;
import leat.model.RowEncoder;

/**
 * What a model makes of one column.
 *
 * @param column the column
 * @param position of it in the contract
 * @param isCategory whether its values stand side by side, for the model or by nature
 * @param features indexes of those that are made from it
 * @param encoder makes these, in this order
 */
record ColumnUse(
    Column column, int position, boolean isCategory, int[] features, RowEncoder encoder) {

  /**
   * One for each of some columns.
   *
   * @param names of columns that the model reads
   */
  static List<ColumnUse> of(PortableModel model, List<String> names) {
    Lineage lineage = Lineage.of(model);
    return names.stream().map(name -> of(model, lineage, lineage.columns().indexOf(name))).toList();
  }

  private static ColumnUse of(PortableModel model, Lineage lineage, int index) {
    Encoding encoding = model.encoding();
    Column column = model.columns().columns().get(lineage.positions()[index]);
    int[] features = lineage.features(index);
    List<String> names = new ArrayList<>();
    for (int feature : features) {
      names.add(encoding.features().get(feature));
    }
    boolean isCategory =
        column.type() == ColumnType.BOOLEAN
            || encoding.steps().stream()
                .anyMatch(
                    step -> step instanceof CategoryOf of && of.column().equals(column.name()));
    RowEncoder encoder =
        new Encoding(encoding.steps(), names).withoutUnused().compile(model.columns());
    return new ColumnUse(column, lineage.positions()[index], isCategory, features, encoder);
  }
}
