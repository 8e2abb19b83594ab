package com.legerible.benchmarks.catalogue;

/**
 * A question in the words of both: the address for the library, the parts for its rival.
 *
 * @param path of the REST call, encoded
 * @param text what is typed
 * @param after the title behind which a deep page begins, which is in the order of titles
 * @param filter empty but for the facets
 */
record Query(QueryClass kind, String path, String text, String after, Filter filter) {

  /**
   * What limits a result besides words.
   *
   * @param language empty for all
   */
  record Filter(String language, int from, int to) {

    static final Filter NONE = new Filter("", 0, 0);
  }

  static Query typed(QueryClass kind, String path, String text) {
    return new Query(kind, path, text, "", Filter.NONE);
  }

  static Query filtered(String path, Filter filter) {
    return new Query(QueryClass.FACETS, path, "", "", filter);
  }

  static Query deep(String path, String text, String after) {
    return new Query(QueryClass.DEEP_PAGE, path, text, after, Filter.NONE);
  }

  Query at(String otherPath) {
    return new Query(kind, otherPath, text, after, filter);
  }
}
