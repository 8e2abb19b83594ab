package com.legerible.localstack.launcher.supervision;

import com.legerible.localstack.servers.Server;
import java.util.List;
import java.util.stream.Stream;

/**
 * One process of a stack.
 *
 * @param stopsAt parts with a lower number are stopped before, those with the same one together
 * @param after the names of the parts that must run before this one is started
 * @param closable whether its own end without an error is what a person wanted
 */
public record Part(Server server, int stopsAt, List<String> after, boolean closable) {

  public static Part of(Server server, int stopsAt) {
    return new Part(server, stopsAt, List.of(), false);
  }

  public Part after(String... names) {
    List<String> all = Stream.concat(after.stream(), Stream.of(names)).toList();
    return new Part(server, stopsAt, all, closable);
  }

  public Part mayBeClosed() {
    return new Part(server, stopsAt, after, true);
  }
}
