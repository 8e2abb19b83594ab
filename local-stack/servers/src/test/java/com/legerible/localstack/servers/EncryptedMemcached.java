package com.legerible.localstack.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A memcached endpoint that speaks TLS alone, as in production. */
public final class EncryptedMemcached extends Memcached {

  private static final int LIMIT_MILLIS = 2_000;

  private final Certificate certificate;

  public EncryptedMemcached(Home home, DataFolder folder, int port, Certificate certificate) {
    super(home, folder, port, false);
    this.certificate = certificate;
  }

  /** A started one on a free port. */
  public static EncryptedMemcached startedIn(Path folder, Certificate certificate) {
    EncryptedMemcached memcached =
        new EncryptedMemcached(Home.find(), new DataFolder(folder), FreePort.find(), certificate);
    memcached.start();
    return memcached;
  }

  @Override
  protected List<String> command(Path temporary) {
    return infinispanCommand(temporary, "--port=" + port(), "--keystore=" + certificate.store());
  }

  @Override
  protected Map<String, String> environment(Path temporary) {
    return Map.of("KEYSTORE_PASSWORD", Certificate.PASSWORD);
  }

  @Override
  public boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        Socket encrypted =
            certificate
                .encryption()
                .getSocketFactory()
                .createSocket(socket, "localhost", port(), true)) {
      encrypted.setSoTimeout(LIMIT_MILLIS);
      encrypted.getOutputStream().write("version\r\n".getBytes(StandardCharsets.US_ASCII));
      byte[] answer = encrypted.getInputStream().readNBytes(7);
      return new String(answer, StandardCharsets.US_ASCII).equals("VERSION");
    } catch (IOException notYet) {
      return false;
    }
  }
}
