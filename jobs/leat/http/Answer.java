package leat.http;

import java.net.http.HttpHeaders;

/**
 * What an API answered.
 *
 * @param status HTTP's
 * @param headers HTTP's
 * @param body as it came
 */
record Answer(int status, HttpHeaders headers, byte[] body) {
  boolean isBusy() {
    return status == 429 || status >= 500;
  }
}
