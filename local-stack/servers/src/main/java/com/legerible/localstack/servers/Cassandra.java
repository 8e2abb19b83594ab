package com.legerible.localstack.servers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Cassandra, a cluster of one node. */
public final class Cassandra extends Server {

  private static final String MODULE = "local-stack/cassandra-server";
  private static final String MAIN = "com.legerible.localstack.cassandra.CassandraServer";
  private static final byte REQUEST_V4 = 4;
  private static final byte OPTIONS = 5;
  private static final byte SUPPORTED = 6;

  private final Home home;
  private final DataFolder folder;
  private List<String> moreOptions = List.of();

  public Cassandra(Home home, DataFolder folder, int port) {
    super("cassandra", port, folder);
    this.home = home;
    this.folder = folder;
  }

  /** A started one on a free port, for tests. */
  public static Cassandra startedIn(Path folder) {
    Cassandra cassandra = new Cassandra(Home.find(), new DataFolder(folder), FreePort.find());
    cassandra.start();
    return cassandra;
  }

  /** More options of Java, from the next start on. */
  public Cassandra withOptions(String... more) {
    moreOptions = List.of(more);
    return this;
  }

  public String address() {
    return "127.0.0.1:" + port();
  }

  @Override
  protected List<String> command(Path temporary) {
    return JavaCommand.of(home, temporary)
        .heap("384m")
        .small()
        .options("-Xss512k", "-XX:MaxDirectMemorySize=128m")
        .options(CassandraModules.options())
        .options(moreOptions)
        .main(MODULE, MAIN, "--data=" + folder.of("cassandra"), "--port=" + port())
        .build();
  }

  @Override
  protected Duration startLimit() {
    return Duration.ofMinutes(3);
  }

  @Override
  public boolean answers() {
    return Conversation.with(port(), Cassandra::speaksCql);
  }

  private static boolean speaksCql(DataInputStream in, DataOutputStream out) throws IOException {
    out.write(new byte[] {REQUEST_V4, 0, 0, 0, OPTIONS, 0, 0, 0, 0});
    out.flush();
    byte[] header = in.readNBytes(9);
    return header.length == 9 && header[4] == SUPPORTED;
  }
}
