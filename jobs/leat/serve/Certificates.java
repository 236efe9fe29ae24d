package leat.serve;

import java.nio.file.Path;
import leat.LeatException;
import leat.config.ServeSettings.Access;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's certificate, which may be renewed while it runs; or none. */
final class Certificates {
  private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);

  private final SslContextFactory.Server tls;
  private final WatchedFile file;

  private Certificates(SslContextFactory.Server tls, WatchedFile file) {
    this.tls = tls;
    this.file = file;
  }

  /**
   * The certificate that the settings name.
   *
   * @throws LeatException when the file is not there
   */
  static Certificates of(Access access) {
    Path keystore = access.keystore();
    if (keystore == null) {
      return new Certificates(null, null);
    }
    WatchedFile file = new WatchedFile(keystore);
    if (!file.isThere()) {
      throw LeatException.usage(
          "Invalid serve.access.keystore: must name a file, and there is no " + keystore);
    }
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStoreType("PKCS12");
    tls.setKeyStorePath(keystore.toAbsolutePath().toString());
    tls.setKeyStorePassword(
        access.keystorePassword() == null ? null : access.keystorePassword().text());
    tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    return new Certificates(tls, file);
  }

  ConnectionFactory[] factories(HttpConnectionFactory http) {
    if (tls == null) {
      return new ConnectionFactory[] {http};
    }
    // clients may name the machine as they like: nothing is decided by that name
    http.getHttpConfiguration().addCustomizer(new SecureRequestCustomizer(false));
    return new ConnectionFactory[] {new SslConnectionFactory(tls, http.getProtocol()), http};
  }

  void refresh() {
    if (file == null || !file.hasChanged()) {
      return;
    }
    try {
      tls.reload(factory -> {});
      LOG.info("Took over the certificate of {}", file.path());
    } catch (Exception e) {
      LOG.warn("The certificate before stays: {}", Listener.reason(e));
    }
  }
}
