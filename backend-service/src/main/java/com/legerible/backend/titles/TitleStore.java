package com.legerible.backend.titles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  public TitleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The titles of these books; a book that is not in the catalogue is not in the answer. */
  public Map<Long, Title> of(Collection<Long> bookIds) {
    Map<Long, Title> found = new HashMap<>();
    List<Long> missing = new ArrayList<>();
    synchronized (remembered) {
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
      Map<Long, Title> read = read(missing);
      found.putAll(read);
      synchronized (remembered) {
        remembered.putAll(read);
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
    }
  }

  private Map<Long, Title> read(List<Long> bookIds) {
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
