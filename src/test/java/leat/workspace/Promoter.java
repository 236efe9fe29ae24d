package leat.workspace;

import java.util.Optional;
import leat.LeatException;
import org.apache.hadoop.conf.Configuration;

/** A process that promotes again and again, and says how often it won. */
final class Promoter {
  private Promoter() {}

  /**
   * Starts.
   *
   * @param args workspace, model, alias, and how often
   */
  public static void main(String[] args) {
    Registry registry = Workspace.open(args[0], "p", new Configuration()).registry();
    int won = 0;
    for (int i = 0; i < Integer.parseInt(args[3]); i++) {
      Optional<Promotion> over = registry.current(args[2]);
      try {
        PromotionRequest request = new PromotionRequest(args[1], "promote", "ann", "race", null);
        registry.promote(request.as(args[2]), over);
        won++;
      } catch (LeatException lost) {
        if (!lost.getMessage().contains("was put into " + args[2] + " first")) {
          throw lost;
        }
      }
    }
    System.out.println("won " + won);
  }
}
