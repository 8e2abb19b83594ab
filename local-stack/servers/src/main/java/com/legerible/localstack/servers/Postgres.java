package com.legerible.localstack.servers;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Postgres with the database, the role and the password of Legerible. */
public final class Postgres extends Server {

  private static final String MODULE = "local-stack/postgres-server";
  private static final String MAIN = "com.legerible.localstack.postgres.PostgresServer";
  private static final String NAME = "legerible";
  private static final String SECRET = "postgres-password";
  private static final int PROTOCOL = 3 << 16;

  private final Home home;
  private final DataFolder folder;

  public Postgres(Home home, DataFolder folder, int port) {
    super("postgres", port, folder);
    this.home = home;
    this.folder = folder;
  }

  /** A started one on a free port, for tests. */
  public static Postgres startedIn(Path folder) {
    Postgres postgres = new Postgres(Home.find(), new DataFolder(folder), FreePort.find());
    postgres.start();
    return postgres;
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + NAME;
  }

  public String user() {
    return NAME;
  }

  public String password() {
    return folder.secretText(SECRET);
  }

  @Override
  protected List<String> command(Path temporary) {
    return JavaCommand.of(home, temporary)
        .heap("32m")
        .small()
        .main(
            MODULE,
            MAIN,
            "--data=" + folder.of("postgres"),
            "--binaries=" + programs(home.target(MODULE), folder.root()),
            "--port=" + port(),
            "--password-file=" + folder.secret(SECRET))
        .build();
  }

  /** Unpacked once beside what was built, unless that belongs to somebody else. */
  static Path programs(Path built, Path own) {
    return Files.isWritable(built) ? built.resolve("binaries") : own.resolve("postgres-programs");
  }

  /** Postgres asks for a password only once it lets clients in; before, it answers an error. */
  @Override
  public boolean answers() {
    return Conversation.with(port(), Postgres::asksForPassword);
  }

  private static boolean asksForPassword(DataInputStream in, DataOutputStream out)
      throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    String parameters = "user\0" + NAME + "\0database\0" + NAME + "\0\0";
    message.writeBytes(parameters.getBytes(StandardCharsets.US_ASCII));
    out.writeInt(message.size() + 2 * Integer.BYTES);
    out.writeInt(PROTOCOL);
    message.writeTo(out);
    out.flush();
    return in.readByte() == 'R';
  }
}
