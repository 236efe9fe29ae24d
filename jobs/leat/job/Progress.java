package leat.job;

import java.util.Locale;
import leat.ledger.JobRecord;
import leat.ledger.JobStatus;
import leat.ledger.RowBalance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a person what is going on: a line when a job starts, one when it ends. */
class Progress {
  /** Says nothing. */
  static final Progress SILENT =
      new Progress() {
        @Override
        void started(String job, String because) {}

        @Override
        void finished(JobRecord record) {}
      };

  private static final Logger LOG = LoggerFactory.getLogger("leat");

  void started(String job, String because) {
    LOG.info("{} ... ({})", padded(job), because);
  }

  void finished(JobRecord record) {
    String job = padded(record.job());
    if (record.status() == JobStatus.UP_TO_DATE) {
      LOG.info("{} up to date", job);
    } else {
      String seconds = String.format(Locale.ROOT, "%.1f s", record.seconds());
      LOG.info("{} done in {}: {}", job, seconds, rows(record.rows()));
    }
  }

  private static String padded(String job) {
    return String.format("%-9s", job);
  }

  /** Where the rows went; only the ways that any took. */
  static String rows(RowBalance rows) {
    StringBuilder text = new StringBuilder(number(rows.in())).append(" rows in, ");
    text.append(number(rows.out())).append(" out");
    append(text, rows.quarantined(), " quarantined");
    append(text, rows.duplicates(), rows.duplicates() == 1 ? " duplicate" : " duplicates");
    append(text, rows.filtered(), " filtered");
    return text.toString();
  }

  private static void append(StringBuilder text, long count, String what) {
    if (count > 0) {
      text.append(", ").append(number(count)).append(what);
    }
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
