package leat.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Random columns whose rules meet often, and changes of one to three of their rules. */
public final class RandomRules {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a",
          "A",
          " a ",
          "b",
          "B",
          "n/a",
          "N/A",
          "x",
          "yes",
          "YES",
          "Yes",
          "no",
          "No",
          "true",
          "TRUE",
          "false",
          "False",
          "1",
          "0",
          "2",
          "10",
          "-1",
          "1.0",
          "1,5",
          "1.5",
          "1.500",
          "1.234,5",
          "1e400",
          "2026-01-31",
          "31/01/2026",
          "01/02/2026",
          "2026-02-30",
          "2026-01-31 10:00",
          "2026-01-31T10:00:00Z",
          "\u01f0",
          "J\u030c",
          "K",
          "\u212a");

  private static final Map<ColumnType, List<String>> FORMATS =
      Map.of(
          ColumnType.INT, List.of("1234.56", "1.234,56"),
          ColumnType.LONG, List.of("1234.56", "1,234.56"),
          ColumnType.DOUBLE, List.of("1234.56", "1.234,56", "1,234.56"),
          ColumnType.DATE, List.of("yyyy-MM-dd", "dd/MM/yyyy", "MM/dd/yyyy"),
          ColumnType.TIMESTAMP, List.of("yyyy-MM-dd HH:mm", "dd/MM/yyyy"),
          ColumnType.STRING, List.of(),
          ColumnType.BOOLEAN, List.of());

  private final Random random;
  private final ColumnType type;

  private RandomRules(Random random, ColumnType type) {
    this.random = random;
    this.type = type;
  }

  /** Raw texts, the missing one included, and values that have a type in the source. */
  public static List<Object> raw() {
    List<Object> raw = new ArrayList<>(TEXTS);
    raw.add(null);
    raw.addAll(List.of(true, false, 1, 10L, 0.0, -1.0, 1.5, 1.234, 1234.5, 1e300));
    raw.addAll(List.of(Double.NaN, Double.POSITIVE_INFINITY, 9_007_199_254_740_993L));
    raw.addAll(List.of(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 1)));
    raw.addAll(
        List.of(Instant.parse("2026-01-31T10:00:00Z"), Instant.parse("2026-01-31T00:00:00Z")));
    return raw;
  }

  /** A column of any type. */
  public static Column column(Random random) {
    ColumnType type = ColumnType.values()[random.nextInt(ColumnType.values().length)];
    RandomRules rules = new RandomRules(random, type);
    Object[] parts = new Object[10];
    for (int part = 0; part < parts.length; part++) {
      parts[part] = rules.part(part);
    }
    return column(type, parts);
  }

  /** The column with some parts drawn anew, or with something added to them. */
  static Column changed(Column column, Random random) {
    RandomRules rules = new RandomRules(random, column.type());
    Object[] parts = parts(column.rules());
    for (int change = random.nextInt(3); change >= 0; change--) {
      int part = 1 + random.nextInt(parts.length - 1);
      parts[part] = random.nextBoolean() ? rules.part(part) : rules.more(parts[part], part);
    }
    return column(column.type(), parts);
  }

  private Object part(int part) {
    return switch (part) {
      case 0 -> some(Arrays.asList(Cleaning.values()));
      case 1, 8 -> new HashSet<>(part == 1 || random.nextInt(3) == 0 ? some(TEXTS) : List.of());
      case 2 -> map();
      case 3 -> some(FORMATS.get(type));
      case 4, 5 -> type == ColumnType.BOOLEAN ? new HashSet<>(some(TEXTS)) : Set.of();
      case 6 -> bound(-2);
      case 7 -> bound(3);
      default -> random.nextInt(3) == 0;
    };
  }

  @SuppressWarnings("unchecked")
  private Object more(Object was, int part) {
    if (was instanceof Set<?> set) {
      Set<Object> more = new HashSet<>(set);
      more.addAll((Set<Object>) part(part));
      return more;
    }
    if (was instanceof Map<?, ?> map) {
      Map<Object, Object> more = new HashMap<>(map());
      more.putAll(map);
      return more;
    }
    if (was instanceof List<?> list) {
      List<Object> more = new ArrayList<>(list);
      more.addAll((List<Object>) part(part));
      return more;
    }
    return was instanceof Boolean ? false : null;
  }

  private Map<String, String> map() {
    Map<String, String> map = new HashMap<>();
    for (String from : some(TEXTS)) {
      map.put(from, any());
    }
    return map;
  }

  private Double bound(int around) {
    return type.isNumber() && random.nextBoolean() ? (double) around + random.nextInt(4) : null;
  }

  private <T> List<T> some(List<T> of) {
    List<T> some = new ArrayList<>(of);
    Collections.shuffle(some, random);
    return some.subList(0, Math.min(some.size(), random.nextInt(3)));
  }

  private String any() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private static Object[] parts(ValueRules r) {
    return new Object[] {
      r.clean(),
      r.missing(),
      r.map(),
      r.formats(),
      r.trueTexts(),
      r.falseTexts(),
      r.min(),
      r.max(),
      r.oneOf(),
      r.required()
    };
  }

  @SuppressWarnings("unchecked")
  private static Column column(ColumnType type, Object[] p) {
    ValueRules rules =
        new ValueRules(
            (List<Cleaning>) p[0],
            (Set<String>) p[1],
            (Map<String, String>) p[2],
            (List<String>) p[3],
            (Set<String>) p[4],
            (Set<String>) p[5],
            (Double) p[6],
            (Double) p[7],
            (Set<String>) p[8],
            (Boolean) p[9]);
    return new Column("c", type, Role.FEATURE, rules);
  }
}
