package leat.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.function.IntPredicate;

/** A month as it arrives: every fault planted as often as its rate says, on rows of its own. */
final class MessyFile {
  private final Month month;
  private final List<Row> rows;
  private final String[] records;
  private final List<Integer> sound = new ArrayList<>();

  /** A record and the place it is sorted to. */
  private record Line(double place, String text) {}

  MessyFile(Month month) {
    this.month = month;
    this.rows = month.uncorrupted();
    this.records = new String[rows.size()];
    plant();
  }

  private void plant() {
    int last = rows.size() - 1;
    List<Integer> free = new LinkedList<>(month.dice(2).shuffled(last));
    for (Integer i : List.of(rows.size() / 2, last)) {
      records[i] = RecordFault.UNCLOSED_QUOTE.write(fields(i));
      free.remove(i);
    }
    for (RecordFault fault : RecordFault.values()) {
      if (fault != RecordFault.UNCLOSED_QUOTE) {
        take(free, fault, i -> true).forEach(i -> records[i] = fault.write(fields(i)));
      }
    }
    for (ValueFault fault : ValueFault.values()) {
      plant(fault, take(free, fault, i -> month.labelled(i) || !fault.needsLabel()));
    }
    for (int i : free) {
      records[i] = CsvText.record(fields(i));
      sound.add(i);
    }
    sound.sort(Comparator.naturalOrder());
  }

  private void plant(ValueFault fault, List<Integer> chosen) {
    for (int turn = 0; turn < chosen.size(); turn++) {
      int i = chosen.get(turn);
      List<String> fields = fields(i);
      fault.plant(fields, turn);
      records[i] = CsvText.record(fields);
      if (!fault.fate().quarantined()) {
        sound.add(i);
      }
    }
  }

  /** Takes as many of the free rows as the fault is planted into. */
  private List<Integer> take(List<Integer> free, Fault fault, IntPredicate fits) {
    List<Integer> taken = new ArrayList<>();
    Iterator<Integer> candidates = free.iterator();
    while (taken.size() < fault.count(rows.size())) {
      int i = candidates.next();
      if (fits.test(i)) {
        candidates.remove();
        taken.add(i);
      }
    }
    return taken;
  }

  private List<String> fields(int i) {
    return fields(rows.get(i), i);
  }

  private List<String> fields(Row row, int i) {
    List<String> fields = new ArrayList<>(row.fields());
    if (!month.labelled(i)) {
      fields.set(Row.COLUMNS.indexOf("responded"), "");
    }
    return fields;
  }

  /** The whole file. */
  String text() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < records.length; i++) {
      lines.add(new Line(i, records[i]));
    }
    addRepeats(lines);
    addOthers(lines);
    lines.sort(Comparator.comparingDouble(Line::place));
    StringBuilder text = new StringBuilder(month.byteOrderMark() ? "\uFEFF" : "");
    text.append(CsvText.record(Row.COLUMNS)).append(month.lineEnd());
    lines.forEach(line -> text.append(line.text()).append(month.lineEnd()));
    return text.toString();
  }

  /** Repeats come after the row they repeat, and before the last record. */
  private void addRepeats(List<Line> lines) {
    Dice dice = month.dice(3);
    Iterator<Integer> order = dice.shuffled(sound.size()).iterator();
    for (int n = ExtraLine.EXACT_DUPLICATE.count(rows.size()); n > 0; n--) {
      int i = sound.get(order.next());
      lines.add(new Line(after(i, dice), records[i]));
    }
    for (int n = ExtraLine.CONTACTED_AGAIN.count(rows.size()); n > 0; n--) {
      int i = sound.get(order.next());
      String again = CsvText.record(fields(rows.get(i).contactedAgain(), i));
      lines.add(new Line(after(i, dice), again));
    }
  }

  private double after(int i, Dice dice) {
    return i + 0.5 + dice.uniform() * (rows.size() - 2 - i);
  }

  private void addOthers(List<Line> lines) {
    Dice dice = month.dice(4);
    for (ExtraLine extra : Arrays.asList(ExtraLine.BLANK, ExtraLine.COMMENT)) {
      for (int n = extra.count(rows.size()); n > 0; n--) {
        String text = extra == ExtraLine.BLANK ? "" : "# exported by the call centre, part " + n;
        lines.add(new Line(dice.uniform() * (rows.size() - 2), text));
      }
    }
  }
}
