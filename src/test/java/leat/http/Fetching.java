package leat.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import leat.config.HttpSettings;
import leat.config.HttpSettings.Paging;
import leat.config.HttpSettings.PagingType;
import leat.config.HttpSettings.Watermark;
import leat.config.Secret;
import leat.workspace.Fetch;
import leat.workspace.LandedPage;
import leat.workspace.Workspace;
import org.apache.hadoop.conf.Configuration;

/** Fetches into a workspace in a folder of the test's, with waits of milliseconds. */
final class Fetching {
  private final Path folder;
  private final String url;
  private final Map<String, Secret> headers = new LinkedHashMap<>();
  private final Map<String, Secret> secrets = new LinkedHashMap<>();
  private Paging paging = paging(PagingType.NONE, null, 0, null, null);
  private String records;
  private Watermark watermark;
  private int retries = 2;
  private long mostBytes = 1 << 20;
  private Duration timeout = Duration.ofSeconds(20);
  private Duration longestWait = Duration.ofMillis(20);

  Fetching(Path folder, String url) {
    this.folder = folder;
    this.url = url;
  }

  static Paging paging(PagingType type, String parameter, int first, Integer size, String cursor) {
    String name = parameter == null ? type.name().toLowerCase() : parameter;
    return new Paging(type, name, first, size == null ? null : "limit", size, cursor, 50);
  }

  Fetching paged(PagingType type, int first, Integer size) {
    paging = paging(type, null, first, size, null);
    return this;
  }

  Fetching cursor(String path) {
    paging = paging(PagingType.CURSOR, "after", 0, null, path);
    return this;
  }

  Fetching records(String path) {
    records = path;
    return this;
  }

  Fetching watermark(String field, String parameter) {
    watermark = new Watermark(field, parameter);
    return this;
  }

  Fetching header(String name, String value) {
    headers.put(name, new Secret(value));
    return this;
  }

  Fetching secret(String name, String value) {
    secrets.put(name, new Secret(value));
    return this;
  }

  Fetching retries(int most) {
    retries = most;
    return this;
  }

  Fetching mostBytes(long most) {
    mostBytes = most;
    return this;
  }

  Fetching timeout(Duration longest) {
    timeout = longest;
    return this;
  }

  HttpSettings settings() {
    return new HttpSettings(
        url,
        new TreeMap<>(),
        records,
        paging,
        watermark,
        new HttpSettings.Access(headers, secrets, 1000, retries, timeout, longestWait, mostBytes));
  }

  /** All records, in the order of the pages. */
  List<String> run() {
    return lines(fetched(null));
  }

  /** As {@link #run}, of records newer than those of an earlier fetch. */
  Fetch fetched(LandedPage known) {
    Fetch fetch = open(known);
    new Fetcher(settings(), Cover.NONE).run(fetch, Optional.ofNullable(known));
    return fetch;
  }

  Fetch open(LandedPage known) {
    return workspace()
        .landing(url.hashCode() + "-" + paging.hashCode())
        .open(Duration.ofHours(1), known == null ? null : known.watermark());
  }

  private Workspace workspace() {
    return Workspace.open(folder.toString(), "p", new Configuration());
  }

  static List<String> lines(Fetch fetch) {
    List<String> lines = new ArrayList<>();
    try {
      for (LandedPage page : fetch.pages()) {
        lines.addAll(Files.readAllLines(Path.of(URI.create(fetch.path(page)))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
