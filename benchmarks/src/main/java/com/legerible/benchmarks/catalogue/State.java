package com.legerible.benchmarks.catalogue;

/** What those who answer know already. */
enum State {
  /** The first questions of this kind after a restart: code still runs unoptimised. */
  RESTARTED("restarted"),
  /** Questions that were never asked, of servers that have answered others. */
  COLD("cold"),
  /** The same questions once more. */
  CACHED("cached"),
  /** Asked of the rival. */
  LUCENE("Lucene");

  private final String words;

  State(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
