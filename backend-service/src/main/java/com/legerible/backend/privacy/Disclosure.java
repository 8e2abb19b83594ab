package com.legerible.backend.privacy;

import com.legerible.backend.accounts.Readers;
import com.legerible.backend.audit.Audit;
import org.springframework.stereotype.Service;

/** Tells readers all that the library knows about them. */
@Service
final class Disclosure {

  private final Readers readers;
  private final OwnDataStore data;
  private final DeclinedStore declined;
  private final Audit audit;
  private final SharedReaders shared;

  Disclosure(
      Readers readers,
      OwnDataStore data,
      DeclinedStore declined,
      Audit audit,
      SharedReaders shared) {
    this.readers = readers;
    this.data = data;
    this.declined = declined;
    this.audit = audit;
    this.shared = shared;
  }

  OwnData of(long readerId) {
    return new OwnData(
        readers.own(readerId),
        data.sessions(readerId),
        data.loans(readerId),
        declined.of(readerId),
        data.recommended(readerId).stream().map(shared::shown).toList(),
        audit.about(readerId),
        data.keys(readerId));
  }
}
