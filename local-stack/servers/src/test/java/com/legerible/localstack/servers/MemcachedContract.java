package com.legerible.localstack.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What both memcached endpoints promise; a cache may forget, so it keeps nothing. */
public abstract class MemcachedContract extends ServerContract {

  private static final int ROUNDS = 1_500;
  private static final int LONGEST_MILLIS = 30_000;
  private static final int LARGEST = 60_000;

  private final boolean systemsOwn;

  protected MemcachedContract(boolean systemsOwn) {
    this.systemsOwn = systemsOwn;
  }

  @Override
  protected Server server(Path folder) {
    return new Memcached(Home.find(), new DataFolder(folder), FreePort.find(), systemsOwn);
  }

  @Override
  protected void write(Server server) {
    assertThat(ask(server, "set top-ten 0 60 4\r\nDune\r\n", "STORED\r\n")).isTrue();
    String value = "VALUE top-ten 0 4\r\nDune\r\nEND\r\n";
    assertThat(ask(server, "get top-ten\r\n", value)).isTrue();
  }

  @Override
  protected void assertWritten(Server server) {
    assertThat(ask(server, "get top-ten\r\n", "END\r\n")).isTrue();
    write(server);
  }

  @Test
  @Timeout(120)
  void everyCommandIsAnsweredHoweverItsBytesArrive() throws IOException {
    Server server = server(folder());
    server.start();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(LONGEST_MILLIS);
      socket.setTcpNoDelay(true);
      assertAllIsAnswered(socket.getInputStream(), socket.getOutputStream());
    } finally {
      server.stop();
    }
  }

  private static void assertAllIsAnswered(InputStream in, OutputStream out) throws IOException {
    BufferedReader answers =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
    Random random = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      int commands = 1 + random.nextInt(6);
      StringBuilder all = new StringBuilder();
      for (int command = 0; command < commands; command++) {
        all.append(command(random));
      }
      byte[] bytes = all.toString().getBytes(StandardCharsets.US_ASCII);
      int cut = random.nextInt(bytes.length);
      int next = cut + random.nextInt(bytes.length - cut);
      out.write(bytes, 0, cut);
      out.write(bytes, cut, next - cut);
      out.write(bytes, next, bytes.length - next);
      for (int answered = 0; answered < commands; ) {
        String line = answers.readLine();
        assertThat(line).as("answer in round " + round).isNotNull();
        answered += "STORED".equals(line) || "END".equals(line) ? 1 : 0;
      }
    }
  }

  private static String command(Random random) {
    int size = random.nextInt(LARGEST);
    return random.nextBoolean()
        ? "get " + keys(random, random.nextInt(3) == 0 ? 5 : 1) + "\r\n"
        : "set %s 0 60 %d\r\n%s\r\n".formatted(keys(random, 1), size, "x".repeat(size));
  }

  private static String keys(Random random, int number) {
    return random.ints(number, 0, 50).mapToObj(key -> "key" + key).collect(Collectors.joining(" "));
  }

  private static boolean ask(Server server, String question, String answer) {
    return Conversation.with(
        server.port(),
        (in, out) -> {
          out.write(question.getBytes(StandardCharsets.US_ASCII));
          out.flush();
          byte[] bytes = in.readNBytes(answer.length());
          return answer.equals(new String(bytes, StandardCharsets.US_ASCII));
        });
  }
}
