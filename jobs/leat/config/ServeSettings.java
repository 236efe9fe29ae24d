package leat.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How the server serves.
 *
 * @param host address that is listened on
 * @param port 0 for any that is free
 * @param model an alias of the registry, or the number of a version
 * @param poll how often the registry and files of tokens and certificates are looked at
 * @param unknownFields what becomes of records with fields that the contract does not have
 * @param limits what one request, one client and all of them may ask for
 * @param access who may ask
 * @param log which predictions are written down
 */
public record ServeSettings(
    String host,
    int port,
    String model,
    Duration poll,
    UnknownFields unknownFields,
    Limits limits,
    Access access,
    PredictionLogSettings log) {

  /**
   * What may be asked for.
   *
   * @param body bytes of a request's body
   * @param records of one request
   * @param nesting objects and arrays inside each other
   * @param requestTime from the first byte to the answer
   * @param idleTime of a connection
   * @param connections that are open at a time
   * @param atOnce requests that are scored at a time
   * @param rate requests in a second of one token, or of one address without tokens; null: any
   */
  public record Limits(
      int body,
      int records,
      int nesting,
      Duration requestTime,
      Duration idleTime,
      int connections,
      int atOnce,
      Integer rate) {}

  /**
   * Who may ask.
   *
   * @param tokens hashes of tokens with their names, a line each, or null
   * @param tokensFile a file of such lines that may change at any time, or null
   * @param keystore a PKCS12 file with the server's certificate and key; null: no TLS
   * @param keystorePassword its password, or null
   * @param origins pages of which origins may ask from a browser, besides the server's own
   */
  public record Access(
      Secret tokens,
      Path tokensFile,
      Path keystore,
      Secret keystorePassword,
      List<String> origins) {}

  /**
   * Which predictions are written down.
   *
   * @param sample share of them, 0 to 1
   * @param folder where; null: served, in the pipeline's folder
   * @param fileSize bytes of a file, before another is begun
   * @param folderSize bytes of all files, before the oldest go
   */
  public record PredictionLogSettings(double sample, Path folder, long fileSize, long folderSize) {}
}
