package com.legerible.backend.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which Legerible this is. */
final class Product {

  private Product() {}

  /** The version in the build, which fills it into a file. */
  static String version() {
    var properties = new Properties();
    try (InputStream file = Product.class.getResourceAsStream("/product.properties")) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "");
  }
}
