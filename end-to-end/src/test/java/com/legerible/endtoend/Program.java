package com.legerible.endtoend;

import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.JavaCommand;
import com.legerible.localstack.servers.Server;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** One process of the product, or of a server, started as a cluster would start it. */
final class Program extends Server {

  private final Home home;
  private final String module;
  private final List<String> main;
  private final Map<String, String> environment;
  private final Predicate<Program> works;

  Program(
      Home home,
      DataFolder folder,
      String name,
      int port,
      String module,
      List<String> main,
      Map<String, String> environment,
      Predicate<Program> works) {
    super(name, port, folder);
    this.home = home;
    this.module = module;
    this.main = main;
    this.environment = environment;
    this.works = works;
  }

  @Override
  protected List<String> command(Path temporary) {
    String[] arguments = main.subList(1, main.size()).toArray(String[]::new);
    return JavaCommand.of(home, temporary)
        .heap("512m")
        .small()
        .options("-Dfile.encoding=UTF-8")
        .main(module, main.get(0), arguments)
        .build();
  }

  @Override
  protected Map<String, String> environment(Path temporary) {
    return environment;
  }

  @Override
  public boolean answers() {
    return works.test(this);
  }
}
