package com.legerible.localstack.launcher.processes;

import com.legerible.localstack.servers.DataFolder;
import com.legerible.localstack.servers.DesktopStart;
import com.legerible.localstack.servers.Home;
import com.legerible.localstack.servers.JavaCommand;
import com.legerible.localstack.servers.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The desktop application of the person at this computer. */
public final class Desktop extends Server {

  private static final String MAIN = "com.legerible.desktop.LegeribleDesktop";

  private final Home home;
  private final String address;

  public Desktop(Home home, DataFolder folder, String address) {
    super("desktop", 0, folder);
    this.home = home;
    this.address = address;
  }

  @Override
  protected List<String> command(Path temporary) {
    CompletableFuture<Void> unused =
        CompletableFuture.runAsync(
            this::prepareNextStart,
            CompletableFuture.delayedExecutor(DesktopStart.PEACE.toSeconds(), TimeUnit.SECONDS));
    return JavaCommand.of(home, temporary)
        .options(DesktopStart.options(home))
        .main(DesktopStart.MODULE, MAIN)
        .build();
  }

  /** Not before this one, which somebody waits for. */
  private void prepareNextStart() {
    try {
      DesktopStart.prepareNext(home);
    } catch (IOException e) {
      System.err.println("The next start of the window will not be shorter: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  protected Map<String, String> environment(Path temporary) {
    Map<String, String> variables = new HashMap<>(DesktopStart.VARIABLES);
    variables.put("LEGERIBLE_SERVER", address);
    return variables;
  }

  /** It has no door; the person sees it. */
  @Override
  public boolean answers() {
    return isAlive();
  }
}
