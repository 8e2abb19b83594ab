package com.legerible.desktop;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

/**
 * Where the library is and where preferences are kept.
 *
 * @param server the address of the library
 * @param folder the folder of this program's own files
 */
record Settings(HttpUrl server, Path folder) {
  private static final String DEFAULT_SERVER = "http://127.0.0.1:8080";
  private static final String OWN_FOLDER = "legerible";

  /** The address is the first argument, else LEGERIBLE_SERVER, else this computer. */
  static Settings from(List<String> arguments, Map<String, String> named) {
    String server =
        arguments.isEmpty()
            ? System.getenv().getOrDefault("LEGERIBLE_SERVER", DEFAULT_SERVER)
            : arguments.get(0);
    String folder = named.get("config");
    return new Settings(
        address(server), folder == null ? folder(System.getenv()) : Path.of(folder));
  }

  private static HttpUrl address(String text) {
    HttpUrl address = HttpUrl.parse(text.contains("://") ? text : "http://" + text);
    if (address == null) {
      throw new IllegalArgumentException(
          "'" + text + "' is no address of a library; write it like " + URI.create(DEFAULT_SERVER));
    }
    return address;
  }

  private static Path folder(Map<String, String> environment) {
    String system = System.getProperty("os.name", "");
    Path home = Path.of(System.getProperty("user.home", "."));
    String roaming = environment.get("APPDATA");
    if (system.startsWith("Windows") && roaming != null) {
      return Path.of(roaming, OWN_FOLDER);
    }
    if (system.startsWith("Mac")) {
      return home.resolve("Library/Application Support").resolve(OWN_FOLDER);
    }
    String configuration = environment.get("XDG_CONFIG_HOME");
    return configuration == null || configuration.isBlank()
        ? home.resolve(".config").resolve(OWN_FOLDER)
        : Path.of(configuration, OWN_FOLDER);
  }
}
