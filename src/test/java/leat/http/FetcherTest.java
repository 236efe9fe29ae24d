package leat.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import leat.config.HttpSettings.PagingType;
import leat.http.ApiForTests.Asked;
import leat.http.ApiForTests.Reply;
import leat.workspace.Fetch;
import leat.workspace.LandedPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetcherTest {
  @TempDir Path folder;

  @Test
  void takesOnePageAsItIsAndKeepsItsNumbers() {
    String body = "[{\"id\":1,\"x\":0.1000000000000000055},\n {\"id\":2,\"x\":1e400}, 7]";
    try (ApiForTests api = new ApiForTests(asked -> Reply.json(body))) {
      assertThat(new Fetching(folder, api.url("/people?active=yes")).run())
          .containsExactly(
              "{\"id\":1,\"x\":0.1000000000000000055}", "{\"id\":2,\"x\":1E+400}", "7");
      assertThat(api.asked()).containsExactly("/people?active=yes");
    }
  }

  @Test
  void countsPagesUntilOneIsEmpty() {
    try (ApiForTests api = new ApiForTests(asked -> page(asked, "page", 1, 2, 5))) {
      assertThat(new Fetching(folder, api.url("/p")).paged(PagingType.PAGE, 1, null).run())
          .isEqualTo(people(0, 5));
      assertThat(api.asked()).containsExactly("/p?page=1", "/p?page=2", "/p?page=3", "/p?page=4");
    }
  }

  @Test
  void endsWithAPageThatIsNotFullWhereAnEarlierOneWas() {
    try (ApiForTests api = new ApiForTests(asked -> page(asked, "page", 0, 2, 5))) {
      assertThat(new Fetching(folder, api.url("/p")).paged(PagingType.PAGE, 0, 2).run())
          .isEqualTo(people(0, 5));
      assertThat(api.asked())
          .containsExactly("/p?limit=2&page=0", "/p?limit=2&page=1", "/p?limit=2&page=2");
    }
  }

  @Test
  void goesOnByWhatCameWhereTheApiGivesSmallerPagesThanAsked() {
    try (ApiForTests api = new ApiForTests(asked -> offset(asked, 2, 5))) {
      assertThat(new Fetching(folder, api.url("/p")).paged(PagingType.OFFSET, 0, 1000).run())
          .isEqualTo(people(0, 5));
      assertThat(api.asked())
          .containsExactly(
              "/p?limit=1000&offset=0",
              "/p?limit=1000&offset=2",
              "/p?limit=1000&offset=4",
              "/p?limit=1000&offset=5");
    }
  }

  @Test
  void followsCursors() {
    try (ApiForTests api = new ApiForTests(FetcherTest::cursor)) {
      assertThat(
              new Fetching(folder, api.url("/p")).cursor("meta.next").records("data.items").run())
          .isEqualTo(people(0, 6));
      assertThat(api.asked()).containsExactly("/p", "/p?after=c%2F2", "/p?after=c%2F4");
    }
  }

  @Test
  void followsLinkHeadersAndKeepsSecretsOutOfWhatIsStored() {
    try (ApiForTests api = new ApiForTests(FetcherTest::linked)) {
      Fetch fetch =
          new Fetching(folder, api.url("/p?size=2"))
              .paged(PagingType.LINK, 0, null)
              .secret("token", "s3 cret")
              .header("Authorization", "Bearer abc")
              .fetched(null);
      assertThat(Fetching.lines(fetch)).isEqualTo(people(0, 4));
      assertThat(api.asked()).containsExactly("/p?size=2&token=s3+cret", "/q?from=2&token=s3+cret");
      assertThat(api.requests())
          .extracting(asked -> asked.header("Authorization"))
          .containsOnly("Bearer abc");
      assertThat(fetch.pages().get(0).next()).isEqualTo(api.url("/q?from=2"));
    }
  }

  @Test
  void goesOnAtThePageThatFailed() {
    try (ApiForTests api = new ApiForTests(asked -> page(asked, "page", 1, 2, 6))) {
      Fetching fetching =
          new Fetching(folder, api.url("/p")).paged(PagingType.PAGE, 1, 2).retries(0);
      api.behave(
          asked ->
              asked.parameter("page", "").equals("3")
                  ? Reply.status(500)
                  : page(asked, "page", 1, 2, 6));
      assertThatThrownBy(fetching::run)
          .hasMessage(
              "Cannot fetch page 3 of " + api.url("/p?limit=2&page=3: it answered HTTP 500"));
      api.behave(asked -> page(asked, "page", 1, 2, 6));
      assertThat(fetching.run()).isEqualTo(people(0, 6));
      assertThat(api.asked())
          .containsExactly(
              "/p?limit=2&page=1",
              "/p?limit=2&page=2",
              "/p?limit=2&page=3",
              "/p?limit=2&page=3",
              "/p?limit=2&page=4");
      // the next fetch starts anew
      fetching.run();
      assertThat(api.asked()).hasSize(9);
    }
  }

  @Test
  void asksAgainWhenTheApiIsBusyOrTheConnectionBreaks() {
    try (ApiForTests api = new ApiForTests(FetcherTest::busy)) {
      assertThat(new Fetching(folder, api.url("/p")).retries(5).run()).isEqualTo(people(0, 1));
      assertThat(api.asked()).hasSize(5);
    }
  }

  @Test
  void asksOnlyForNewRecordsAndLeavesOutThoseAtTheWatermarkThatItKnows() {
    try (ApiForTests api =
        new ApiForTests(asked -> Reply.json("[" + at(1, 10) + "," + at(2, 20) + "]"))) {
      Fetching fetching = new Fetching(folder, api.url("/p")).watermark("meta.at", "since");
      Fetch first = fetching.fetched(null);
      assertThat(Fetching.lines(first)).containsExactly(at(1, 10), at(2, 20));
      LandedPage known = first.pages().get(0);
      assertThat(known.watermark()).isEqualTo("20");

      api.behave(asked -> Reply.json("[" + at(2, 20) + "," + at(3, 20) + "," + at(4, 100) + "]"));
      Fetch second = fetching.fetched(known);
      assertThat(Fetching.lines(second)).containsExactly(at(3, 20), at(4, 100));
      assertThat(api.asked()).containsExactly("/p", "/p?since=20");

      api.behave(asked -> Reply.json("[" + at(4, 100) + "]"));
      Fetch third = fetching.fetched(second.pages().get(0));
      assertThat(Fetching.lines(third)).isEmpty();
      assertThat(third.pages().get(0).watermark()).isEqualTo("100");
    }
  }

  private static String at(int id, int at) {
    return "{\"id\":%d,\"meta\":{\"at\":%d}}".formatted(id, at);
  }

  private static Reply busy(Asked asked) {
    return switch (asked.number()) {
      case 1 -> Reply.status(429).with("Retry-After", "0");
      case 2 -> Reply.status(503).with("Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT");
      case 3 -> Reply.status(500);
      case 4 -> {
        asked.exchange().close();
        yield Reply.status(500);
      }
      default -> Reply.json("[" + person(0) + "]");
    };
  }

  private static Reply page(Asked asked, String parameter, int first, int size, int all) {
    int page = Integer.parseInt(asked.parameter(parameter, "-1")) - first;
    return Reply.json(array(page * size, Math.min(all, (page + 1) * size)));
  }

  private static Reply offset(Asked asked, int size, int all) {
    int from = Integer.parseInt(asked.parameter("offset", "-1"));
    return Reply.json(array(from, Math.min(all, from + size)));
  }

  private static Reply cursor(Asked asked) {
    int from = Integer.parseInt(asked.parameter("after", "c%2F0").substring(4));
    String next = from == 4 ? "null" : "\"c/" + (from + 2) + "\"";
    return Reply.json(
        "{\"data\":{\"items\":%s},\"meta\":{\"next\":%s}}".formatted(array(from, from + 2), next));
  }

  private static Reply linked(Asked asked) {
    if (asked.path().equals("/q")) {
      return Reply.json(array(2, 4)).with("Link", "</p>; rel=\"first\"");
    }
    return Reply.json(array(0, 2))
        .with(
            "Link", "</p>; rel=\"first\", </q?from=2&token=s3+cret>; title=\"a, b\"; rel=\"next\"");
  }

  private static String array(int from, int to) {
    return people(from, to).stream().collect(Collectors.joining(",", "[", "]"));
  }

  private static List<String> people(int from, int to) {
    return IntStream.range(from, Math.max(from, to)).mapToObj(FetcherTest::person).toList();
  }

  private static String person(int id) {
    return "{\"id\":" + id + "}";
  }
}
