package com.legerible.backend.readers;

import com.legerible.backend.csv.Column;
import com.legerible.contracts.rest.Profile;
import java.util.List;

/** Readers as a table. */
final class ReaderColumns {

  static final List<Column<Profile>> ALL =
      List.of(
          new Column<>("id", Profile::id),
          new Column<>("userName", Profile::userName),
          new Column<>("name", Profile::name),
          new Column<>("role", Profile::role),
          new Column<>("street", profile -> profile.address().street()),
          new Column<>("postcode", profile -> profile.address().postcode()),
          new Column<>("city", profile -> profile.address().city()),
          new Column<>("country", profile -> profile.address().country()),
          new Column<>("memberSince", Profile::memberSince),
          new Column<>("loans", Profile::loans),
          new Column<>("privacy", Profile::privacy));

  private ReaderColumns() {}
}
