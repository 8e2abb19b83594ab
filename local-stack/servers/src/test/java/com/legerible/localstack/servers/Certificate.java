package com.legerible.localstack.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * A certificate of a server, signed by itself, in every form that a server wants.
 *
 * @param store with the key, as Java's servers read it
 * @param pem the certificate alone
 * @param key the private key alone
 */
public record Certificate(Path store, Path pem, Path key) {

  public static final String PASSWORD = "not-secret";

  private static final String NAME = "server";

  public static Certificate madeIn(Path folder) throws Exception {
    return madeIn(folder, "dns:localhost,ip:127.0.0.1");
  }

  /** Of a server that has these names. */
  public static Certificate madeIn(Path folder, String names) throws Exception {
    Path store = folder.resolve("server.p12");
    make(store, names);
    KeyStore keys = open(store);
    Path pem = folder.resolve("server.crt");
    Path key = folder.resolve("server.key");
    write(pem, "CERTIFICATE", keys.getCertificate(NAME).getEncoded());
    write(key, "PRIVATE KEY", keys.getKey(NAME, PASSWORD.toCharArray()).getEncoded());
    // Postgres refuses a key that others may read.
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    return new Certificate(store, pem, key);
  }

  private static void make(Path store, String names) throws IOException, InterruptedException {
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Process made =
        new ProcessBuilder(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                NAME,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=" + names,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    if (made.waitFor() != 0) {
      throw new IOException("keytool makes no certificate in " + store);
    }
  }

  private static KeyStore open(Path store) throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(store)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, PASSWORD.toCharArray());
      return keys;
    }
  }

  private static void write(Path file, String what, byte[] content) throws IOException {
    byte[] end = "\n".getBytes(StandardCharsets.US_ASCII);
    Files.writeString(
        file,
        "-----BEGIN %s-----%n%s%n-----END %s-----%n"
            .formatted(what, Base64.getMimeEncoder(64, end).encodeToString(content), what));
  }

  /** Trusts this certificate alone. */
  public X509TrustManager trust() {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry(NAME, open(store).getCertificate(NAME));
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      return (X509TrustManager) managers.getTrustManagers()[0];
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public SSLContext encryption() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new X509TrustManager[] {trust()}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
