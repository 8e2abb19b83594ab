package com.legerible.backend.broadcast;

import com.legerible.backend.events.EventReader;
import com.legerible.backend.events.UnreadableEvent;
import com.legerible.backend.titles.Title;
import com.legerible.backend.titles.TitleStore;
import com.legerible.backend.topten.Rankings;
import com.legerible.contracts.events.BookCatalogued;
import com.legerible.contracts.events.LoanMade;
import com.legerible.contracts.events.LoanUndone;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.events.TopTenChanged;
import com.legerible.contracts.live.LiveLoan;
import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Ranking;
import com.legerible.contracts.topics.Topics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries what a poll brought into the state, and tells the audience. */
@Component
final class LogReplay {

  private static final Pattern BOOK_ID = Pattern.compile("[0-9]{1,18}");

  private final EventReader events;
  private final TitleStore titles;
  private final BorrowerStore borrowers;
  private final Audience audience;

  LogReplay(
      EventReader events, TitleStore titles, BorrowerStore borrowers, List<Audience> audience) {
    this.events = events;
    this.titles = titles;
    this.borrowers = borrowers;
    this.audience = new WholeAudience(audience);
  }

  void begin(BroadcastState state) {
    audience.begin(state.position(), rankings(state), state.totals());
  }

  /** Says again what is shown, after another generation was chosen. */
  void showAgain(BroadcastState state) {
    rankings(state).forEach(ranking -> audience.rankingChanged(state.position(), ranking));
    audience.reached(state.position());
  }

  void totalsChanged(BroadcastState state) {
    audience.totalsChanged(state.position(), state.totals());
    audience.reached(state.position());
  }

  /**
   * Applies the records in their order. Everything that can fail comes before the first change, so
   * that after a failure the same records can be read again.
   *
   * @return whether books came or went
   */
  boolean apply(BroadcastState state, Iterable<ConsumerRecord<String, byte[]>> records) {
    List<Read> read = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      read.add(read(record));
    }
    boolean booksChanged = forgetTitles(read);
    Books books = books(read);
    Map<Long, Loan.Borrower> names = borrowers.of(loanIds(read));
    Outcome outcome = new Outcome();
    for (Read one : read) {
      state.moveTo(one.index, one.record.offset() + 1);
      if (one.event != null && !isRepeat(state, one)) {
        apply(state, one, books, names, outcome);
      } else {
        tellGone(state, one.record);
      }
    }
    for (String window : outcome.windows) {
      state
          .shown(window)
          .ifPresent(
              changed ->
                  audience.rankingChanged(state.position(), Rankings.titled(changed, books.known)));
    }
    if (outcome.changes != 0) {
      state.countLoans(outcome.loans, outcome.changes);
      audience.totalsChanged(state.position(), state.totals());
    }
    audience.reached(state.position());
    return booksChanged;
  }

  private void apply(
      BroadcastState state,
      Read one,
      Books books,
      Map<Long, Loan.Borrower> names,
      Outcome outcome) {
    FactPlace place =
        new FactPlace(one.index, one.record.offset(), EventReader.requestId(one.record));
    if (one.event instanceof LoanMade made) {
      if (books.everHad(made.bookId())) {
        outcome.count(1);
      }
      Title title = books.known.get(made.bookId());
      if (title != null) {
        Loan.@Nullable Borrower borrower = names.get(made.loanId());
        audience.loanMade(
            state.position(),
            place,
            new LiveLoan(made.loanId(), made.bookId(), title.title(), made.madeAt(), borrower));
      }
    } else if (one.event instanceof LoanUndone undone && books.everHad(undone.bookId())) {
      outcome.count(-1);
    } else if (one.event instanceof BookCatalogued book && book.rowVersion() == 1) {
      audience.bookAdded(state.position(), place, shown(book));
    } else if (one.event instanceof TopTenChanged changed && state.accept(changed)) {
      outcome.windows.add(changed.window());
    } else if (one.event instanceof Recommended list && list.generation() == state.generation()) {
      audience.recommended(list);
    }
  }

  private void tellGone(BroadcastState state, ConsumerRecord<String, byte[]> record) {
    boolean list = record.topic().equals(Topics.RECOMMENDATIONS.name());
    if (list && record.value() == null && record.key() != null) {
      String reader = Recommended.readerOf(record.key());
      if (record.key().equals(Recommended.key(state.generation(), reader))) {
        audience.recommendationsGone(reader);
      }
    }
  }

  private static boolean isRepeat(BroadcastState state, Read one) {
    return one.position >= 0 && !state.isNew(one.index, one.position);
  }

  private Read read(ConsumerRecord<String, byte[]> record) {
    int index = BroadcastPartitions.indexOf(record.topic(), record.partition());
    try {
      return new Read(record, index, events.position(record), events.read(record).orElse(null));
    } catch (UnreadableEvent e) {
      // Not logged: the serving consumer reads it too, and puts it among the dead letters.
      return new Read(record, index, -1, null);
    }
  }

  private boolean forgetTitles(List<Read> read) {
    boolean changed = false;
    for (Read one : read) {
      if (one.record.topic().equals(Topics.BOOKS.name())) {
        changed = true;
        if (one.record.key() != null && BOOK_ID.matcher(one.record.key()).matches()) {
          titles.forget(Long.parseLong(one.record.key()));
        }
      }
    }
    return changed;
  }

  private List<Ranking> rankings(BroadcastState state) {
    Set<Long> bookIds = new HashSet<>();
    state.shown().forEach(r -> r.entries().forEach(entry -> bookIds.add(entry.bookId())));
    Map<Long, Title> known = titles.of(bookIds);
    List<Ranking> rankings = new ArrayList<>();
    state.shown().forEach(r -> rankings.add(Rankings.titled(r, known)));
    for (String window : Rankings.WINDOWS) {
      if (state.shown(window).isEmpty()) {
        rankings.add(Rankings.empty(window, state.generation()));
      }
    }
    return rankings;
  }

  private Books books(List<Read> read) {
    Set<Long> loaned = loanedBooks(read);
    Set<Long> all = new LinkedHashSet<>(loaned);
    for (Read one : read) {
      if (one.event instanceof TopTenChanged changed) {
        changed.entries().forEach(entry -> all.add(entry.bookId()));
      }
    }
    Map<Long, Title> known = titles.of(all);
    loaned.removeAll(known.keySet());
    return new Books(known, titles.gone(loaned));
  }

  private static Set<Long> loanedBooks(List<Read> read) {
    Set<Long> ids = new LinkedHashSet<>();
    for (Read one : read) {
      if (one.event instanceof LoanMade made) {
        ids.add(made.bookId());
      } else if (one.event instanceof LoanUndone undone) {
        ids.add(undone.bookId());
      }
    }
    return ids;
  }

  private static Set<Long> loanIds(List<Read> read) {
    Set<Long> ids = new LinkedHashSet<>();
    for (Read one : read) {
      if (one.event instanceof LoanMade made) {
        ids.add(made.loanId());
      }
    }
    return ids;
  }

  private static Book shown(BookCatalogued book) {
    return new Book(
        book.bookId(),
        book.isbn(),
        book.title(),
        book.authors(),
        book.year(),
        book.language(),
        0,
        1);
  }

  private record Read(
      ConsumerRecord<String, byte[]> record, int index, long position, @Nullable Object event) {}

  /**
   * The books that the records are about.
   *
   * @param gone those with loans that have left the catalogue
   */
  private record Books(Map<Long, Title> known, Set<Long> gone) {

    /** The serving consumer puts a loan of a book that never was among the dead letters. */
    private boolean everHad(long bookId) {
      return known.containsKey(bookId) || gone.contains(bookId);
    }
  }

  private static final class Outcome {
    private final Set<String> windows = new LinkedHashSet<>();
    private long loans;
    private long changes;

    private void count(long more) {
      loans += more;
      changes++;
    }
  }
}
