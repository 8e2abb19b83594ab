package com.legerible.benchmarks.lending;

import java.io.IOException;
import java.sql.SQLException;

/** Makes loans with nothing but the SQL that a loan over REST costs. */
interface Rival {

  String words();

  /** How many loans a second so many clients make, without a pause between two. */
  double loansPerSecond(int clients, int seconds)
      throws IOException, InterruptedException, SQLException;
}
