package com.legerible.contracts.connections;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Trusts what one's own certificates have signed, and nothing else. */
public final class Authority {

  private Authority() {}

  /** The same path, if there is a file which can be read. */
  static String readable(String variable, String path) {
    if (!Files.isReadable(Path.of(path))) {
      throw new IllegalArgumentException(variable + ": " + path + " cannot be read.");
    }
    return path;
  }

  /**
   * An encryption that trusts the certificates of a file, written as PEM; none without a file.
   *
   * @param variable what names the file, for whoever named one that cannot be read
   */
  public static Optional<SSLContext> encryption(String variable, String path) {
    return path.isEmpty()
        ? Optional.empty()
        : Optional.of(trusting(Path.of(readable(variable, path))));
  }

  private static SSLContext trusting(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        trusted.setCertificateEntry("certificate-" + trusted.size(), one);
      }
      if (trusted.size() == 0) {
        throw new IllegalArgumentException("There is no certificate in " + file + ".");
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException("The certificates of " + file + " cannot be read.", e);
    }
  }
}
