package com.legerible.backend.accounts;

import com.legerible.contracts.rest.Address;
import com.legerible.contracts.rest.Privacy;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.Role;
import com.legerible.contracts.rest.User;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The readers in Postgres. */
@Repository
final class ReaderStore {

  /** What signing in needs to know. */
  record Account(User user, @Nullable String passwordHash) {}

  private final JdbcClient sql;

  ReaderStore(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Account> findByUserName(String userName) {
    return sql.sql(
            """
            select id, user_name, name, role, password_hash
            from readers where lower(user_name) = lower(:userName)
            """)
        .param("userName", userName)
        .query((row, number) -> new Account(user(row), row.getString("password_hash")))
        .optional();
  }

  Optional<Profile> profile(long readerId) {
    return sql.sql(
            """
            select r.*, (select count(*) from loans l where l.reader_id = r.id) as loans
            from readers r where r.id = :id
            """)
        .param("id", readerId)
        .query((row, number) -> profile(row))
        .optional();
  }

  /** Absent when somebody has that user name already. */
  Optional<Long> insert(Reader reader, @Nullable String passwordHash) {
    return sql.sql(
            """
            insert into readers (user_name, name, password_hash, role,
              street, postcode, city, country, synthetic)
            values (:userName, :name, :hash, :role,
              :street, :postcode, :city, :country, :synthetic)
            on conflict do nothing returning id
            """)
        .param("userName", reader.userName())
        .param("name", reader.name())
        .param("hash", passwordHash)
        .param("role", reader.role().name())
        .param("street", reader.address().street())
        .param("postcode", reader.address().postcode())
        .param("city", reader.address().city())
        .param("country", reader.address().country())
        .param("synthetic", passwordHash == null)
        .query(Long.class)
        .optional();
  }

  List<Long> syntheticIds(long last) {
    return sql.sql("select id from readers where synthetic and id <= :last order by id")
        .param("last", last)
        .query(Long.class)
        .list();
  }

  private static User user(ResultSet row) throws SQLException {
    return new User(
        row.getLong("id"),
        row.getString("user_name"),
        row.getString("name"),
        Role.valueOf(row.getString("role")));
  }

  private static Profile profile(ResultSet row) throws SQLException {
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
        Privacy.USED);
  }
}
