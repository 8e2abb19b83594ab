package com.legerible.localstack.cache;

import com.legerible.localstack.servers.MemcachedContract;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "isInstalled", disabledReason = "Debian's package memcached is not installed")
class SystemMemcachedIT extends MemcachedContract {

  SystemMemcachedIT() {
    super(true);
  }

  static boolean isInstalled() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "memcached")));
  }
}
