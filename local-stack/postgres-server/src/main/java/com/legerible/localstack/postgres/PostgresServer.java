package com.legerible.localstack.postgres;

import java.io.IOException;

/** Runs one Postgres on its data folder until either of the two ends. */
public final class PostgresServer {

  private PostgresServer() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Settings settings = Settings.parse(arguments);
    Programs programs = new Programs(Binaries.unpackedIn(settings.binaries()));
    Cluster cluster = new Cluster(settings.data().resolve("cluster"), programs);
    new Leftover(cluster.folder(), programs).stop();
    cluster.prepare(settings);
    Postmaster postmaster = Postmaster.start(programs, cluster.folder());
    Runtime.getRuntime().addShutdownHook(new Thread(postmaster::stop, "stop-postgres"));
    int code = postmaster.awaitEnd();
    System.err.println("Postgres ended with exit code " + code + ".");
    // Not exit(): where a shutdown has begun, its hook already looks after Postgres.
    Runtime.getRuntime().halt(code == 0 ? 0 : 1);
  }
}
