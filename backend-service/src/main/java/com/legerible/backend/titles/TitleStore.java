package com.legerible.backend.titles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks titles up, many at once, and remembers those that were asked for lately. */
@Component
public final class TitleStore {

  /** Some 3 MB; a ranking and the loans of a busy hour stay well below. */
  private static final int REMEMBERED = 10_000;

  private final JdbcClient jdbc;
  private final Map<Long, Title> remembered =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Title> eldest) {
          return size() > REMEMBERED;
        }
      };

  private final Function<List<Long>, Map<Long, Title>> catalogue;
  private long forgotten;

  @Autowired
  public TitleStore(JdbcClient jdbc) {
    this(jdbc, ids -> read(jdbc, ids));
  }

  TitleStore(JdbcClient jdbc, Function<List<Long>, Map<Long, Title>> catalogue) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
  }

  /** The titles of these books; a book that is not in the catalogue is not in the answer. */
  public Map<Long, Title> of(Collection<Long> bookIds) {
    Map<Long, Title> found = new HashMap<>();
    List<Long> missing = new ArrayList<>();
    long before;
    synchronized (remembered) {
      before = forgotten;
      for (Long id : bookIds) {
        Title title = remembered.get(id);
        if (title == null) {
          missing.add(id);
        } else {
          found.put(id, title);
        }
      }
    }
    if (!missing.isEmpty()) {
      Map<Long, Title> read = catalogue.apply(missing);
      found.putAll(read);
      synchronized (remembered) {
        // Otherwise one of them may have changed after it was read.
        if (forgotten == before) {
          remembered.putAll(read);
        }
      }
    }
    return found;
  }

  /** Those of the books that were in the catalogue once and have left it. */
  public Set<Long> gone(Collection<Long> bookIds) {
    return bookIds.isEmpty()
        ? Set.of()
        : jdbc.sql("select distinct book_id from removed_books where book_id = any(?)")
            .param(bookIds.toArray(Long[]::new))
            .query(Long.class)
            .set();
  }

  /** A book has another title now, or none: the next look reads it anew. */
  public void forget(long bookId) {
    synchronized (remembered) {
      remembered.remove(bookId);
      forgotten++;
    }
  }

  private static Map<Long, Title> read(JdbcClient jdbc, List<Long> bookIds) {
    Map<Long, Title> titles = new HashMap<>();
    jdbc.sql("select id, title, authors from books where id = any(?)")
        .param(bookIds.toArray(Long[]::new))
        .query(
            row -> {
              String[] authors = (String[]) row.getArray("authors").getArray();
              titles.put(row.getLong("id"), new Title(row.getString("title"), List.of(authors)));
            });
    return titles;
  }
}
