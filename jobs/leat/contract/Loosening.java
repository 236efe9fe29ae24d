package leat.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whether changed rules of a column read every value that the old ones took just as they did.
 *
 * <p>If so, rows that were good are good, with the same values, and only rejected ones need to be
 * read again. Where that cannot be told from the rules alone, the answer is no. Reading cleans the
 * text, then takes it as missing or replaces it, then parses, then checks range and allowed values
 * ({@link ColumnReader}); the proof follows these steps. A <em>named</em> text is one that missing
 * texts, map, true or false of either version name, after cleaning; there are finitely many.
 *
 * <ul>
 *   <li><b>name, type, from, protection, clean</b> must be equal: so both versions go on with the
 *       same cleaned text, and values keep their class.
 *   <li><b>required</b> may go from true to false: it only rejects.
 *   <li><b>min</b> may get smaller or go, <b>max</b> may get larger or go: a value within the old
 *       range is within the new one, and a range changes no value.
 *   <li><b>one-of</b> may go, or hold more: compared as values, not as texts, so that 3 and 3.0 are
 *       one. A column that allowed all must still allow all.
 *   <li><b>formats</b> may be appended: the first format that takes a text gives its value, so a
 *       text that an old one took never gets to a new one. No format at all reads as {@code
 *       1234.56} or {@code yyyy-MM-dd} does.
 *   <li><b>missing, map, true, false</b> may change in any way that shows on no named text that was
 *       good: each is read by both versions, and what was a value or missing must be the same now.
 *       A text that is not named is not missing, is not replaced and means no truth value in either
 *       version, unless all other texts mean false, which must stay so; then the rules above decide
 *       alone.
 *   <li>A value that <b>has a type</b> in the source is read by its text where it is named, and so
 *       may be a number that a missing text reads as: those values are read by both versions, too.
 *       All others only go through range and allowed values.
 *   <li><b>role</b> may change: it is not looked at when a value is read. Who asks for equal keys
 *       compares keys.
 * </ul>
 */
public final class Loosening {
  private final Column before;
  private final Column after;
  private final ColumnReader old;
  private final ColumnReader changed;
  private final List<String> obstacles = new ArrayList<>();

  private Loosening(Column before, Column after) {
    this.before = before;
    this.after = after;
    this.old = ColumnReader.of(before);
    this.changed = ColumnReader.of(after);
  }

  /**
   * Why rows that kept one contract might break the other or have other values.
   *
   * @return each reason in words, beginning with the key of the config; none: they do not
   */
  public static List<String> obstacles(Contract before, Contract after) {
    List<String> names = names(before);
    if (!names.equals(names(after))) {
      return List.of("columns %s -> %s".formatted(names, names(after)));
    }
    List<String> obstacles = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      obstacles.addAll(new Loosening(before.columns().get(i), after.columns().get(i)).obstacles());
    }
    return obstacles;
  }

  private static List<String> names(Contract contract) {
    return contract.columns().stream().map(Column::name).toList();
  }

  private List<String> obstacles() {
    same("type", before.type(), after.type());
    same("from", before.from(), after.from());
    same("pii", before.protection(), after.protection());
    same("clean", before.rules().clean(), after.rules().clean());
    if (obstacles.isEmpty()) {
      rejections(before.rules(), after.rules());
    }
    if (obstacles.isEmpty()) {
      Stream<Reading> texts = named().stream().map(Reading::cleaned);
      Stream<Reading> values = typed().stream().map(Reading::typed);
      Stream.concat(texts, values).filter(this::readsOtherwise).findFirst().ifPresent(this::tell);
    }
    return obstacles;
  }

  /** The rules that only reject, and those that parse. */
  private void rejections(ValueRules was, ValueRules is) {
    allow("required", was.required() || !is.required(), was.required(), is.required());
    allow(
        "min", is.min() == null || was.min() != null && is.min() <= was.min(), was.min(), is.min());
    allow(
        "max", is.max() == null || was.max() != null && is.max() >= was.max(), was.max(), is.max());
    boolean allows =
        changed.allowed().isEmpty()
            || !old.allowed().isEmpty() && changed.allowed().containsAll(old.allowed());
    allow("one-of", allows, was.oneOf(), is.oneOf());
    allow("formats", isPrefix(formats(was), formats(is)), was.formats(), is.formats());
    boolean takes =
        before.type() != ColumnType.BOOLEAN
            || !BooleanParser.takesAll(was)
            || BooleanParser.takesAll(is);
    allow("false", takes, "every other text", is.falseTexts());
  }

  private void same(String rule, Object was, Object is) {
    allow(rule, Objects.equals(was, is), was, is);
  }

  private void allow(String rule, boolean allowed, Object was, Object is) {
    if (!allowed) {
      obstacles.add("columns.%s.%s %s -> %s".formatted(before.name(), rule, shown(was), shown(is)));
    }
  }

  private static boolean isPrefix(List<String> was, List<String> is) {
    return is.size() >= was.size() && is.subList(0, was.size()).equals(was);
  }

  /** The formats, or the one that says the same as none. */
  private List<String> formats(ValueRules rules) {
    if (!rules.formats().isEmpty()) {
      return rules.formats();
    }
    return switch (before.type()) {
      case INT, LONG, DOUBLE -> List.of("1234.56");
      case DATE -> List.of("yyyy-MM-dd");
      case TIMESTAMP -> List.of("ISO-8601");
      case STRING, BOOLEAN -> List.of();
    };
  }

  private Set<String> named() {
    Set<String> named = new TreeSet<>(old.named());
    named.addAll(changed.named());
    if (before.type() == ColumnType.BOOLEAN) {
      Cleaner cleaner = new Cleaner(before.rules().clean());
      Set<String> truths = new HashSet<>(BooleanParser.named(before.rules(), cleaner));
      truths.addAll(BooleanParser.named(after.rules(), cleaner));
      // What cleaning changes it never puts out, as far as ASCII goes: no YES behind lower.
      truths.removeIf(
          text -> text.chars().allMatch(c -> c < 128) && !cleaner.clean(text).equals(text));
      named.addAll(truths);
    }
    return named;
  }

  /** Values of typed sources that either version may take by their text or for missing. */
  private Set<Object> typed() {
    Set<Object> values = new LinkedHashSet<>(old.missingNumbers());
    values.addAll(changed.missingNumbers());
    named().forEach(text -> values.addAll(TypedValues.of(text)));
    return values;
  }

  /** A cleaned text or a typed value, and how a reader takes it. */
  private record Reading(Object found, boolean isText) {
    static Reading cleaned(String text) {
      return new Reading(text, true);
    }

    static Reading typed(Object value) {
      return new Reading(value, false);
    }

    Object by(ColumnReader reader, List<Violation> broken) {
      return isText
          ? reader.readCleaned((String) found, broken::add)
          : reader.read(found, broken::add);
    }

    String inWords(ColumnReader reader) {
      List<Violation> broken = new ArrayList<>();
      Object value = by(reader, broken);
      if (!broken.isEmpty()) {
        return "a value that breaks " + broken.get(0).rule();
      }
      return value == null ? "missing" : "\"" + value + "\"";
    }
  }

  private boolean readsOtherwise(Reading reading) {
    List<Violation> broken = new ArrayList<>();
    Object was = reading.by(old, broken);
    boolean wasGood = broken.isEmpty();
    Object is = reading.by(changed, broken);
    return wasGood && !(broken.isEmpty() && Objects.equals(was, is));
  }

  private void tell(Reading reading) {
    obstacles.add(
        "columns.%s takes \"%s\" for %s, not for %s"
            .formatted(
                before.name(), reading.found(), reading.inWords(changed), reading.inWords(old)));
  }

  private static String shown(Object rule) {
    return rule == null ? "none" : String.valueOf(rule);
  }
}
