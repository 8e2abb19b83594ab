package com.legerible.backend.catalogue;

import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Facet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists books page by page, with the facets of the whole result. */
@Repository
final class BookListStore {

  /** The sort key of a listed book; its meaning depends on the sort. */
  record Key(long number, String text, long id) {}

  record Listed(Book book, Key key) {}

  /** One line of all facets and the total, which has no value. */
  record Counted(String facet, String value, long books) {}

  private static final String MATCHING =
      """
      b.search_text like all (:patterns::text[])
        and (:language::text is null or b.language = :language::text)
        and (:from::int is null or b.year >= :from::int)
        and (:to::int is null or b.year <= :to::int)
        and (:author::text is null or exists (
          select 1 from unnest(b.authors) as a (name) where lower(a.name) = lower(:author::text)))
      """;

  private static final String RANK =
      """
      (case when :folded = '' then 0
        when starts_with(b.search_text, :folded || ' | ') then 0
        when starts_with(b.search_text, :folded) then 1
        when strpos(split_part(b.search_text, ' | ', 1), :folded) > 0 then 2
        else 3 end * 1000000000000 - coalesce(l.loans, 0))
      """;

  private static final String BY_LOANS = "(-coalesce(l.loans, 0))";
  private static final String BY_YEAR = "(-coalesce(b.year, -32768))";
  private static final String NO_AUTHOR = "(cardinality(b.authors) = 0)";
  private static final String BY_AUTHOR = "(coalesce(b.authors[1], '') collate \"und-x-icu\")";
  private static final String BY_TITLE = "(b.title collate \"und-x-icu\")";

  /** One fixed statement for each sort, so that each can use an index of its own. */
  private static final Map<BookSort, String> STATEMENTS =
      new EnumMap<>(
          Map.of(
              BookSort.RELEVANCE,
              statement(RANK, "''", "(" + RANK + ", b.id) > (:number, :id)", RANK),
              BookSort.LOANS,
              statement(BY_LOANS, "''", "(" + BY_LOANS + ", b.id) > (:number, :id)", BY_LOANS),
              BookSort.YEAR,
              statement(BY_YEAR, "''", "(" + BY_YEAR + ", b.id) > (:number, :id)", BY_YEAR),
              BookSort.TITLE,
              statement("0", "b.title", "(" + BY_TITLE + ", b.id) > (:text, :id)", BY_TITLE),
              BookSort.AUTHOR,
              statement(
                  NO_AUTHOR + "::int",
                  "coalesce(b.authors[1], '')",
                  "(" + NO_AUTHOR + ", " + BY_AUTHOR + ", b.id) > (:number = 1, :text, :id)",
                  NO_AUTHOR + ", " + BY_AUTHOR)));

  private final JdbcClient sql;

  BookListStore(JdbcClient sql) {
    this.sql = sql;
  }

  private static String statement(String number, String text, String after, String order) {
    return "select b.*, coalesce(l.loans, 0) as loans, "
        + (number + " as key_number, " + text + " as key_text")
        + " from books b left join book_loans l on l.book_id = b.id where "
        + (MATCHING + " and (:first or " + after + ")")
        + (" order by " + order + ", b.id limit :limit");
  }

  List<Listed> page(BookSearch search, BookSort sort, Optional<Key> after, int limit) {
    Key key = after.orElse(new Key(0, "", 0));
    return filtered(STATEMENTS.getOrDefault(sort, ""), search)
        .param("folded", FoldedText.of(search.q()))
        .param("first", after.isEmpty())
        .param("number", key.number())
        .param("text", key.text())
        .param("id", key.id())
        .param("limit", limit)
        .query(
            (row, number) -> {
              var last =
                  new Key(row.getLong("key_number"), row.getString("key_text"), row.getLong("id"));
              return new Listed(BookRows.book(row), last);
            })
        .list();
  }

  List<Counted> counts(BookSearch search) {
    return filtered(
            """
            with found as materialized (
              select b.language, b.year, b.authors from books b where
            """
                + MATCHING
                + """
                )
                (select 'total' as facet, '' as value, count(*) as books from found)
                union all
                (select 'language', language, count(*) from found
                  where language is not null group by 2 order by 3 desc, 2)
                union all
                (select 'decade', (year / 10 * 10)::text, count(*) from found
                  where year is not null group by 2 order by 2 desc)
                union all
                (select 'author', a.name, count(*) from found, unnest(authors) as a (name)
                  group by 2 order by 3 desc, 2 limit 20)
                """,
            search)
        .query(
            (row, number) ->
                new Counted(row.getString("facet"), row.getString("value"), row.getLong("books")))
        .list();
  }

  private JdbcClient.StatementSpec filtered(String statement, BookSearch search) {
    return sql.sql(statement)
        .param("patterns", FoldedText.patterns(search.q()))
        .param("language", search.language())
        .param("from", search.from())
        .param("to", search.to())
        .param("author", search.author());
  }

  static Facet facet(String name, List<Counted> counts) {
    return new Facet(
        name,
        counts.stream()
            .filter(count -> count.facet().equals(name))
            .map(count -> new Facet.Count(count.value(), count.books()))
            .toList());
  }
}
