package com.legerible.localstack.servers;

import java.nio.file.Path;

/** A process of its own that starts a server, says its number and waits to be killed. */
final class Parent {

  private Parent() {}

  public static void main(String[] arguments) throws Exception {
    Class<?> server = Class.forName(arguments[0]);
    Path folder = Path.of(arguments[1]);
    Server started = (Server) server.getMethod("startedIn", Path.class).invoke(null, folder);
    System.out.println(started.pid());
    Thread.sleep(Long.MAX_VALUE);
  }
}
