package com.legerible.backend.security;

import com.legerible.backend.statements.StatementFile;
import com.legerible.contracts.rest.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions in Postgres. */
@Repository
final class SessionStore {

  private static final String FIND = StatementFile.read(SessionStore.class, "find-session.sql");

  private final JdbcClient sql;

  SessionStore(JdbcClient sql) {
    this.sql = sql;
  }

  /** By the clock of the database, like every other time. */
  Instant insert(byte[] tokenHash, long readerId, Duration lifetime) {
    return sql.sql(
            """
            insert into sessions (token_hash, reader_id, expires_at)
            values (:hash, :reader, now() + make_interval(secs => :seconds))
            returning expires_at
            """)
        .param("hash", tokenHash)
        .param("reader", readerId)
        .param("seconds", (double) lifetime.toSeconds())
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  Optional<SignedIn> find(byte[] tokenHash) {
    return sql.sql(FIND)
        .param("hash", tokenHash)
        .query(
            (row, number) ->
                new SignedIn(
                    row.getLong("id"),
                    row.getString("user_name"),
                    row.getString("name"),
                    Role.valueOf(row.getString("role"))))
        .optional();
  }

  List<byte[]> open(List<byte[]> tokenHashes) {
    return sql.sql(
            """
            select token_hash from sessions
            where token_hash = any(:hashes) and revoked_at is null and expires_at > now()
            """)
        .param("hashes", tokenHashes.toArray(byte[][]::new))
        .query((row, number) -> row.getBytes(1))
        .list();
  }

  void revoke(byte[] tokenHash) {
    sql.sql("update sessions set revoked_at = now() where token_hash = :hash")
        .param("hash", tokenHash)
        .update();
  }

  void revokeOthers(long readerId, byte[] tokenHash) {
    sql.sql(
            """
            update sessions set revoked_at = now()
            where reader_id = :reader and token_hash <> :hash and revoked_at is null
            """)
        .param("reader", readerId)
        .param("hash", tokenHash)
        .update();
  }

  /** What has expired, or was revoked a day ago. */
  int deleteEnded() {
    return sql.sql(
            "delete from sessions where expires_at < now() or revoked_at < now() - interval '1 day'")
        .update();
  }
}
