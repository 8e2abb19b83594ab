package com.legerible.localstack.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What both memcached endpoints promise; a cache may forget, so it keeps nothing. */
public abstract class MemcachedContract extends ServerContract {

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
