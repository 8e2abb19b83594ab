package com.legerible.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What windows are drawn with. */
final class Graphics {
  private static final String CHOICE = "prism.order";

  private Graphics() {}

  /**
   * Chooses before the toolkit would, where nobody chose: on Linux it loads 50 MB of OpenGL only to
   * find out that there is no graphics processor to use it with, and then keeps pictures of borders
   * in 8 MB of the heap, as if that were one's memory.
   */
  static void choose() {
    if (!Settings.isSet(CHOICE) && !hasProcessor(Settings.operatingSystem(), Path.of("/dev"))) {
      System.setProperty(CHOICE, "sw");
      System.setProperty("prism.disableRegionCaching", "true");
    }
  }

  /** Also of a virtual machine, or of Windows around this Linux. */
  static boolean hasProcessor(String system, Path devices) {
    return !system.startsWith("Linux")
        || Stream.of("dri", "nvidiactl", "dxg").map(devices::resolve).anyMatch(Files::exists);
  }
}
