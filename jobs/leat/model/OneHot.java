package leat.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * A category as one of n slots; an unseen or missing one has the slot of the others, or none.
 *
 * @param input a text
 * @param categories learned texts in the order of their slots, at least one, all different, none
 *     empty (the contract takes an empty text as missing, and MLlib cannot name its slot)
 * @param other the last of the categories, as which every text that is not among them is taken, and
 *     a missing one; null: these have no slot
 * @param output the name of the code
 */
@JsonTypeName("one-hot")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OneHot(String input, List<String> categories, String other, String output)
    implements Step {
  /** Copies the list; refuses nulls, no categories, empty and equal ones. */
  public OneHot {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
    categories = List.copyOf(categories);
    require(!categories.isEmpty(), "at least one is needed, found none", output);
    require(!categories.contains(""), "must not be empty, found \"\"", output);
    boolean differ = new HashSet<>(categories).size() == categories.size();
    require(differ, "must differ, found " + categories, output);
    boolean isLast = other == null || other.equals(categories.get(categories.size() - 1));
    require(isLast, "the others must be the last, found " + other + " in " + categories, output);
  }

  /** One in which an unseen or missing category has no slot. */
  public OneHot(String input, List<String> categories, String output) {
    this(input, categories, null, output);
  }

  /** The categories that are told apart from the others. */
  public List<String> ownCategories() {
    return other == null ? categories : categories.subList(0, categories.size() - 1);
  }

  private static void require(boolean holds, String rule, String output) {
    if (!holds) {
      throw new IllegalArgumentException("Invalid categories of one-hot " + output + ": " + rule);
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
    Double unseen = other == null ? -1.0 : categories.size() - 1.0;
    RowValue.OfNumber code = row -> codes.getOrDefault(from.of(row), unseen);
    return code;
  }
}
