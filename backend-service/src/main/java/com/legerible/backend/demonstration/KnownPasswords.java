package com.legerible.backend.demonstration;

import com.legerible.backend.accounts.Reader;
import com.legerible.backend.accounts.Readers;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Refuses to open a library that was a demonstration once, here or before its backup, as long as
 * everybody knows a password of it.
 */
@Component
final class KnownPasswords implements SmartInitializingSingleton {

  private final DemonstrationProperties properties;
  private final Readers readers;

  KnownPasswords(DemonstrationProperties properties, Readers readers) {
    this.properties = properties;
    this.readers = readers;
  }

  /** Before the first request can come. */
  @Override
  public void afterSingletonsInstantiated() {
    if (properties.isReachedByOthers()) {
      List<String> known =
          FirstReaders.members().stream().filter(readers::canSignIn).map(Reader::userName).toList();
      if (!known.isEmpty()) {
        throw DemonstrationRefused.kept(known, properties.listen());
      }
    }
  }
}
