package com.legerible.endtoend;

import com.legerible.localstack.servers.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test class the same running stack: a start takes longer than most tests. */
final class SharedStack implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Stack.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(Stack.class, type -> Stack.startedIn(newFolder("shared")), Stack.class);
  }

  /** A new folder that is kept after the tests, so that its logs can be read. */
  static Path newFolder(String name) {
    try {
      Path parent = Files.createDirectories(Home.find().target("end-to-end").resolve("stacks"));
      return Files.createTempDirectory(parent, name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
