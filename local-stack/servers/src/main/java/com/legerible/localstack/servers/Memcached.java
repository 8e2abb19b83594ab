package com.legerible.localstack.servers;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A memcached endpoint: the system's own where it is installed, else Infinispan's. */
public class Memcached extends Server {

  private static final String MODULE = "local-stack/cache-server";
  private static final String MAIN = "com.legerible.localstack.cache.CacheServer";

  /**
   * Ends memcached when the pipe closes. The watcher is detached twice, so that memcached, which
   * takes the place of this shell, has no child that it does not know.
   */
  private static final String WITH_LIFELINE =
      """
      exec 3<&0
      (trap '' INT HUP; (cat <&3 >/dev/null; kill $$ 2>/dev/null) &)
      exec 3<&- </dev/null
      exec "$@"
      """;

  private final Home home;
  private final boolean systemsOwn;

  public Memcached(Home home, DataFolder folder, int port) {
    this(home, folder, port, OwnSession.onPath("memcached").isPresent());
  }

  /** Lets a test choose between the two. */
  Memcached(Home home, DataFolder folder, int port, boolean systemsOwn) {
    super("memcached", port, folder);
    this.home = home;
    this.systemsOwn = systemsOwn;
  }

  /** A started one on a free port, for tests. */
  public static Memcached startedIn(Path folder) {
    Memcached memcached = new Memcached(Home.find(), new DataFolder(folder), FreePort.find());
    memcached.start();
    return memcached;
  }

  public final String address() {
    return "127.0.0.1:" + port();
  }

  @Override
  protected List<String> command(Path temporary) {
    return systemsOwn ? systemsCommand() : infinispanCommand(temporary, "--port=" + port());
  }

  private List<String> systemsCommand() {
    String port = Integer.toString(port());
    // -u is for root only, which memcached refuses to run as; others may always give it.
    return List.of(
        "sh",
        "-c",
        WITH_LIFELINE,
        "memcached",
        "memcached",
        "-u",
        "nobody",
        "-l",
        "127.0.0.1",
        "-p",
        port,
        "-U",
        "0",
        "-m",
        "64",
        "-c",
        "256");
  }

  final List<String> infinispanCommand(Path temporary, String... arguments) {
    return JavaCommand.of(home, temporary)
        .heap("96m")
        .small()
        .main(MODULE, MAIN, arguments)
        .build();
  }

  @Override
  public boolean answers() {
    return Conversation.with(
        port(),
        (in, out) -> {
          out.write("version\r\n".getBytes(StandardCharsets.US_ASCII));
          out.flush();
          String answer = new String(in.readNBytes(7), StandardCharsets.US_ASCII);
          return answer.equals("VERSION");
        });
  }
}
