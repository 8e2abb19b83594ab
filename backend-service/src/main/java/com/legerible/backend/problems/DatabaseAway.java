package com.legerible.backend.problems;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is away from a statement that is wrong. */
public final class DatabaseAway {

  private DatabaseAway() {}

  /** Whether trying again later may help, because Postgres could not be reached. */
  public static boolean isReasonOf(Throwable failure) {
    if (failure instanceof DataAccessResourceFailureException
        || failure instanceof TransientDataAccessResourceException
        || failure instanceof RecoverableDataAccessException
        || failure instanceof QueryTimeoutException
        || failure instanceof CannotCreateTransactionException) {
      return true;
    }
    return hasConnectionState(failure);
  }

  private static boolean hasConnectionState(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException) {
        return true;
      }
      // 08: the connection broke; 57P: Postgres is stopping or starting; 53: it has no room.
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && sql.getSQLState().matches("08.*|57P.*|53.*")) {
        return true;
      }
    }
    return false;
  }
}
