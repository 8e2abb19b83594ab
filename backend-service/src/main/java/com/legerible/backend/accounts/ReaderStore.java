package com.legerible.backend.accounts;

import com.legerible.backend.catalogue.FoldedText;
import com.legerible.contracts.rest.Address;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.Role;
import com.legerible.contracts.rest.User;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    return sql.sql(ProfileRows.SELECT + "where r.id = :id")
        .param("id", readerId)
        .query((row, number) -> ProfileRows.profile(row))
        .optional();
  }

  Optional<String> passwordHash(long readerId) {
    return sql.sql("select password_hash from readers where id = :id and password_hash is not null")
        .param("id", readerId)
        .query(String.class)
        .optional();
  }

  /** Absent when somebody has that user name already. */
  Optional<Long> insert(Reader reader, @Nullable String passwordHash) {
    return addressed(
            """
            insert into readers (user_name, name, search_text, password_hash, role,
              street, postcode, city, country, synthetic)
            values (:userName, :name, :search, :hash, :role,
              :street, :postcode, :city, :country, :synthetic)
            on conflict do nothing returning id
            """,
            reader.address())
        .param("userName", reader.userName())
        .param("name", reader.name())
        .param("search", searchText(reader.name(), reader.userName()))
        .param("hash", passwordHash)
        .param("role", reader.role().name())
        .param("synthetic", passwordHash == null)
        .query(Long.class)
        .optional();
  }

  /** The role is not touched: somebody may be changing it. */
  void update(Profile before, String name, Address address) {
    addressed(
            """
            update readers set name = :name, search_text = :search,
              street = :street, postcode = :postcode, city = :city, country = :country
            where id = :id
            """,
            address)
        .param("id", before.id())
        .param("name", name)
        .param("search", searchText(name, before.userName()))
        .update();
  }

  void setRole(long readerId, Role role) {
    sql.sql("update readers set role = :role where id = :id")
        .param("id", readerId)
        .param("role", role.name())
        .update();
  }

  void setPassword(long readerId, String hash) {
    sql.sql("update readers set password_hash = :hash where id = :id")
        .param("id", readerId)
        .param("hash", hash)
        .update();
  }

  /** Nobody else changes the reader until the running transaction ends. */
  void lock(long readerId) {
    sql.sql("select id from readers where id = :id for no key update")
        .param("id", readerId)
        .query(Long.class)
        .optional();
  }

  /** All admins, who stay admins until the running transaction ends. */
  List<Long> lockAdmins() {
    return sql.sql("select id from readers where role = 'ADMIN' order by id for update")
        .query(Long.class)
        .list();
  }

  List<Long> named(String[] patterns, int limit) {
    return sql.sql(
            """
            select id from readers where search_text like all (:patterns::text[]) limit :limit
            """)
        .param("patterns", patterns)
        .param("limit", limit)
        .query(Long.class)
        .list();
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

  private JdbcClient.StatementSpec addressed(String statement, Address address) {
    return sql.sql(statement)
        .param("street", address.street())
        .param("postcode", address.postcode())
        .param("city", address.city())
        .param("country", address.country());
  }

  private static String searchText(String name, String userName) {
    return FoldedText.of(name) + " | " + FoldedText.of(userName);
  }
}
