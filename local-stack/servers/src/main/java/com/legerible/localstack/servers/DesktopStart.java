package com.legerible.localstack.servers;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the desktop application is started, whoever starts it. */
public final class DesktopStart {

  public static final String MODULE = "desktop-client";

  /** After so long the first start has done what a start does, pages in the background included. */
  public static final Duration PEACE = Duration.ofSeconds(30);

  /**
   * On Linux, GTK would load 50 MB of OpenGL, with which it draws nothing here: JavaFX asks the
   * graphics processor by itself. And every thread would get memory of its own, which is never
   * given back.
   */
  public static final Map<String, String> VARIABLES =
      Map.of("GDK_GL", "disable", "MALLOC_ARENA_MAX", "2");

  private DesktopStart() {}

  /** The options of its virtual machine, which it brings along, and what makes its start short. */
  public static List<String> options(Home home) {
    List<String> options = new ArrayList<>(home.virtualMachineOptions(MODULE));
    options.addAll(new ClassArchive(home, MODULE).options());
    return List.copyOf(options);
  }

  /**
   * Makes what is missing for a short start, after a first one; takes seconds once after a build.
   */
  public static void prepareNext(Home home) throws IOException, InterruptedException {
    new ClassArchive(home, MODULE).make();
  }
}
