package leat.model;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * A category as one of n slots; an unseen or missing one has none of them set.
 *
 * @param input a text
 * @param categories learned texts in the order of their slots, at least one, all different
 * @param output the name of the code
 */
@JsonTypeName("one-hot")
public record OneHot(String input, List<String> categories, String output) implements Step {
  /** Copies the list; refuses nulls, no categories, and equal ones. */
  public OneHot {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
    categories = List.copyOf(categories);
    if (categories.isEmpty()) {
      throw new IllegalArgumentException(
          "Invalid categories of one-hot " + output + ": at least one is needed, found none");
    }
    if (new HashSet<>(categories).size() < categories.size()) {
      throw new IllegalArgumentException(
          "Invalid categories of one-hot " + output + ": must differ, found " + categories);
    }
  }

  @Override
  public List<String> inputs() {
    return List.of(input);
  }

  @Override
  public List<Kind> reads() {
    return List.of(Kind.TEXT);
  }

  @Override
  public Kind makes() {
    return Kind.CODE;
  }

  @Override
  public RowValue compile(RowValues values) {
    RowValue.OfText from = values.text(input);
    HashMap<String, Double> codes = new HashMap<>();
    for (String category : categories) {
      codes.put(category, (double) codes.size());
    }
    Double unseen = -1.0;
    RowValue.OfNumber code = row -> codes.getOrDefault(from.of(row), unseen);
    return code;
  }
}
