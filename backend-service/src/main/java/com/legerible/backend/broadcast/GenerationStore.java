package com.legerible.backend.broadcast;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which life of the library this is, and which generation of answers is shown. */
@Component
final class GenerationStore {

  private final JdbcClient jdbc;

  GenerationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  String life() {
    return jdbc.sql("select life from library_life").query(String.class).single();
  }

  long shown() {
    return jdbc.sql("select generation from serving_generation").query(Long.class).single();
  }
}
