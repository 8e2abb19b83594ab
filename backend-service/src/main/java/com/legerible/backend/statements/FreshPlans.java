package com.legerible.backend.statements;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets Postgres plan a statement anew each time, for what is asked this time. After some repeats it
 * would keep one plan for all, which for a search takes a common word for a rare one.
 */
public final class FreshPlans extends JdbcTemplate {

  private static final int NEVER_PREPARED = 0;

  public FreshPlans(DataSource source) {
    super(source);
  }

  @Override
  protected void applyStatementSettings(Statement statement) throws SQLException {
    super.applyStatementSettings(statement);
    statement.unwrap(PGStatement.class).setPrepareThreshold(NEVER_PREPARED);
  }
}
