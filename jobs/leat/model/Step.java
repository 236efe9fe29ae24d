package leat.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A fitted step of an encoding: what was learned from training rows, and how it applies to a row.
 *
 * <p>A new encoder is one record here (with its JSON {@code type} name) and one mapping in {@code
 * leat.export}; nothing else knows its name. Columns and values made by steps have separate names.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(NumberOf.class),
  @JsonSubTypes.Type(CategoryOf.class),
  @JsonSubTypes.Type(ImputeNumber.class),
  @JsonSubTypes.Type(MissingIndicator.class),
  @JsonSubTypes.Type(ImputeCategory.class),
  @JsonSubTypes.Type(Scale.class),
  @JsonSubTypes.Type(OneHot.class),
  @JsonSubTypes.Type(Bins.class),
  @JsonSubTypes.Type(Piecewise.class),
  @JsonSubTypes.Type(Cross.class),
  @JsonSubTypes.Type(CodeNumber.class),
  @JsonSubTypes.Type(TargetEncode.class),
  @JsonSubTypes.Type(DatePart.class),
  @JsonSubTypes.Type(AgeOf.class),
  @JsonSubTypes.Type(Cyclic.class)
})
public sealed interface Step extends Serializable
    permits NumberOf,
        CategoryOf,
        ImputeNumber,
        MissingIndicator,
        ImputeCategory,
        Scale,
        OneHot,
        Bins,
        Piecewise,
        Cross,
        ByCode,
        DatePart,
        AgeOf,
        Cyclic {

  /** Names of the columns or values that it reads. */
  List<String> inputs();

  /** Name of the value that it makes. */
  String output();

  /** What each input is, in the order of {@link #inputs()}. */
  List<Kind> reads();

  /** What the output is: a number, a text, a code or a position. */
  Kind makes();

  /** Texts of a code's categories or a position's knots, in order; empty for other kinds. */
  default List<String> categories() {
    return List.of();
  }

  /** Those of the inputs that are columns. */
  default List<String> columns() {
    return IntStream.range(0, inputs().size())
        .filter(i -> reads().get(i) == Kind.COLUMN)
        .mapToObj(inputs()::get)
        .toList();
  }

  /** Those of the inputs that earlier steps make. */
  default List<String> values() {
    return IntStream.range(0, inputs().size())
        .filter(i -> reads().get(i) != Kind.COLUMN)
        .mapToObj(inputs()::get)
        .toList();
  }

  /**
   * The step as a function of a typed row.
   *
   * @param values columns and the values of earlier steps
   */
  RowValue compile(RowValues values);
}
