package com.legerible.backend.backup;

import com.legerible.backend.outbox.Outbox;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** As much of the backend as a backup and a restore need: the database and the way to the log. */
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  FlywayAutoConfiguration.class
})
@Import({
  SnapshotStore.class,
  Backup.class,
  RestoreStore.class,
  FactStore.class,
  Retelling.class,
  Restore.class
})
@ComponentScan(
    basePackages = "com.legerible.backend",
    useDefaultFilters = false,
    includeFilters =
        @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = JavaMigration.class))
@ComponentScan(
    basePackageClasses = Outbox.class,
    useDefaultFilters = false,
    // The part that writes; the relay belongs to a running backend.
    includeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = ".*\\.(Outbox|OutboxStore|RelayBell)"))
class BackupContext {

  /** A backup changes nothing, and a restore migrates step by step. */
  @Bean
  FlywayMigrationStrategy notByItself() {
    return flyway -> {};
  }
}
