package com.legerible.benchmarks.catalogue;

/** The kinds of searches that are measured, each on its own. */
enum QueryClass {
  TWO_TERMS("two terms"),
  COMMON_WORD("one common word"),
  PREFIX("prefix"),
  TYPO("typo"),
  ISBN("ISBN"),
  FACETS("facets of a broad query"),
  DEEP_PAGE("deep page"),
  SUGGESTION("suggestion");

  private final String words;

  QueryClass(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
