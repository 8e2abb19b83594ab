package com.legerible.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir private Path folder;

  @Test
  void anArgumentIsTheAddressOfTheLibrary() {
    Settings settings = Settings.from(List.of("library.example:8443"), Map.of());
    assertThat(settings.server()).isEqualTo("library.example:8443");
    assertThat(settings.file()).isNull();
  }

  @Test
  void aFileIsNoAddressHoweverADesktopNamesIt() throws Exception {
    Path file = Files.createFile(folder.resolve("new books.mrc"));
    for (String name : List.of(file.toString(), file.toUri().toString())) {
      Settings settings = Settings.from(List.of(name, "http://127.0.0.1:9"), Map.of());
      assertThat(settings.file()).isEqualTo(file);
      assertThat(settings.server()).isEqualTo("http://127.0.0.1:9");
    }
  }

  @Test
  void aFileThatIsGoneIsNoAddressEither() {
    Path gone = folder.resolve("gone");
    for (String name :
        List.of("books.mrc", "Books.CSV", gone.toString(), gone.toUri().toString())) {
      Settings settings = Settings.from(List.of(name, "library.example"), Map.of());
      assertThat(settings.file()).isNotNull();
      assertThat(settings.server()).isEqualTo("library.example");
    }
    Settings address = Settings.from(List.of("http://library.example/books.xml"), Map.of());
    assertThat(address.server()).isEqualTo("http://library.example/books.xml");
  }
}
