package com.legerible.backend.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statements that read books in one order. They are fixed texts: all that is asked goes in as
 * parameters.
 *
 * @param keys so many books in that order, whether they match or not
 * @param gather takes all that match from the index of words, then sorts them: quick where few do
 * @param all every book that matches, for a cursor
 */
record PageStatements(String keys, String gather, String all) {

  private static final String MATCHES =
      """
      b.words @@ :with::tsquery and not b.words @@ :without::tsquery
        and -coalesce(b.year, -32768) between :last and :first
      """;

  private static final String COLUMNS =
      """
      select b.id, b.isbn, b.title, b.authors, b.year, b.language,
        coalesce(l.loans, 0) as loans, coalesce(w.editions, 1) as editions
      """;

  private static final String BESIDE =
      """
       join books b on b.id = f.id
       left join book_loans l on l.book_id = f.id
       left join works w on w.work = b.work
      """;

  /** Books that are known already, with the keys under which they were found. */
  static final String LISTED =
      COLUMNS
          + """
            , f.number as key_number, f.text as key_text
             from unnest(:numbers::bigint[], :texts::text[], :ids::bigint[])
               with ordinality f(number, text, id, place)
            """
          + BESIDE
          + " order by f.place";

  /** The order of {@link Shelves}, for a cursor that reads all of them in one go. */
  private static final String SHELF =
      """
      case when b.words @@ :whole::tsquery then 0 when b.words @@ :title::tsquery then 1 else 2 end
      """;

  static PageStatements of(BookSort sort) {
    return switch (sort) {
      case TITLE -> byBook(List.of("left(b.title, 200) collate \"und-x-icu\""), ":text", "0", "k1");
      case AUTHOR ->
          // A book without author comes last.
          byBook(
              List.of(
                  "cardinality(b.authors) = 0",
                  "left(coalesce(b.authors[1], ''), 200) collate \"und-x-icu\""),
              ":number = 1, :text",
              "k1::int",
              "k2");
      case YEAR -> byBook(List.of("-coalesce(b.year, -32768)"), ":number", "k1", "''");
      case LOANS -> byLoans("0");
      case RELEVANCE -> byLoans(SHELF);
    };
  }

  private static PageStatements byBook(
      List<String> sorted, String after, String number, String text) {
    String exact = sorted.stream().map(key -> "(" + key + "), ").collect(Collectors.joining());
    String named =
        IntStream.rangeClosed(1, sorted.size())
            .mapToObj(k -> "(" + sorted.get(k - 1) + ") as k" + k)
            .collect(Collectors.joining(", "));
    String order =
        IntStream.rangeClosed(1, sorted.size())
            .mapToObj(k -> "k" + k + ", ")
            .collect(Collectors.joining());
    String next = "(" + exact + "b.id) > (" + after + ", :id)";
    String keys =
        ("select id, " + number + " as key_number, " + text + " as key_text from (select b.id, ")
            + (named + " from books b where " + next + " order by " + exact + "b.id limit :limit)")
            + (" b order by " + order + "id");
    String gather =
        ("with m as materialized (select b.id, " + named + " from books b where " + MATCHES)
            + (" and " + next + ") select * from m order by " + order + "id limit :limit");
    String all = "select b.id, " + named + " from books b where " + MATCHES;
    return new PageStatements(
        keys, shown(gather, number, text, order), shown(all, number, text, order));
  }

  private static PageStatements byLoans(String shelf) {
    String next = "(-l.loans, l.book_id) > (:number, :id)";
    String keys =
        "select l.book_id as id, -l.loans as key_number, '' as key_text from book_loans l where "
            + (next + " order by -l.loans, l.book_id limit :limit");
    String gather =
        "with m as materialized (select b.id, -l.loans as k1 from books b"
            + (" join book_loans l on l.book_id = b.id where " + MATCHES + " and " + next + ")")
            + " select * from m order by k1, id limit :limit";
    String all =
        ("select b.id, -l.loans as k1, " + shelf + " as k0 from books b")
            + (" join book_loans l on l.book_id = b.id where " + MATCHES);
    return new PageStatements(
        keys, shown(gather, "k1", "''", "k1, "), shown(all, "k1", "''", "k0, k1, "));
  }

  private static String shown(String page, String number, String text, String order) {
    return COLUMNS
        + (", " + number + " as key_number, " + text + " as key_text from (" + page + ") f")
        + (BESIDE + " order by " + order + "f.id");
  }
}
