package com.legerible.backend.accounts;

import com.legerible.contracts.rest.Address;
import com.legerible.contracts.rest.Privacy;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Reads profiles; whoever lists some continues the statement after its {@code from}. */
public final class ProfileRows {

  public static final String SELECT =
      """
      select r.id, r.user_name, r.name, r.role, r.street, r.postcode, r.city, r.country,
        r.member_since, r.privacy,
        (select count(*) from loans l where l.reader_id = r.id) as loans
      from readers r
      """;

  private ProfileRows() {}

  public static Profile profile(ResultSet row) throws SQLException {
    var address =
        new Address(
            row.getString("street"),
            row.getString("postcode"),
            row.getString("city"),
            row.getString("country"));
    return new Profile(
        row.getLong("id"),
        row.getString("user_name"),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        address,
        row.getObject("member_since", OffsetDateTime.class).toInstant(),
        row.getLong("loans"),
        Privacy.valueOf(row.getString("privacy")));
  }
}
