package com.legerible.backend.imports;

import com.legerible.backend.catalogue.Acquired;
import com.legerible.backend.lending.PastLoan;
import com.legerible.backend.lending.PastLoans;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Writes the past loans of a file down. */
@Component
final class LoanTaker implements PartTaker {

  private final ImportedReaderStore readers;
  private final NamedBookStore books;
  private final PastLoans loans;
  private final EffectStore effects;

  LoanTaker(
      ImportedReaderStore readers, NamedBookStore books, PastLoans loans, EffectStore effects) {
    this.readers = readers;
    this.books = books;
    this.loans = loans;
    this.effects = effects;
  }

  @Override
  public Tally take(Part part) {
    var tally = new Tally();
    NamedBooks named = books.find(loansOf(part).stream().map(Entry.OfLoan::book).toList());
    var wanted = new TreeMap<Integer, Wanted>();
    for (int i = 0; i < part.entries().size(); i++) {
      Entry entry = part.entries().get(i);
      if (entry instanceof Entry.OfLoan loan) {
        entry = named.problem(loan);
      }
      if (entry instanceof Entry.OfLoan loan) {
        wanted.put(i, new Wanted(loan.reader(), named.id(loan.book()), loan));
      } else if (entry instanceof Entry.Broken broken) {
        tally.refuse(part.number(i), broken);
      }
    }
    if (part.dryRun()) {
      foresee(part, List.copyOf(wanted.values()), tally);
    } else {
      make(part, List.copyOf(wanted.values()), tally);
    }
    return tally;
  }

  private void make(Part part, List<Wanted> wanted, Tally tally) {
    ImportedReaders who = readers.find(wanted.stream().map(Wanted::reader).toList());
    List<String> missing = who.missing();
    effects.rememberReaders(part.importId(), readers.join(missing));
    // Another import may have been the one that let them join.
    ImportedReaders all = missing.isEmpty() ? who : readers.find(who.byName().keySet());
    loans.oneImportAtATime();
    List<PastLoan> given = wanted.stream().map(loan -> loan.of(all)).toList();
    Set<PastLoan> seen = new HashSet<>(loans.known(given));
    List<PastLoan> fresh = new ArrayList<>();
    for (PastLoan loan : given) {
      boolean first = seen.add(loan);
      if (first) {
        fresh.add(loan);
      }
      tally.count(first ? Acquired.Outcome.ADDED : Acquired.Outcome.DUPLICATE);
    }
    effects.rememberLoans(part.importId(), loans.make(fresh));
  }

  /** Readers whom the library does not know have no loans that could be known. */
  private void foresee(Part part, List<Wanted> wanted, Tally tally) {
    ImportedReaders who = readers.find(wanted.stream().map(Wanted::reader).toList());
    List<PastLoan> given =
        wanted.stream().filter(loan -> who.knows(loan.reader())).map(loan -> loan.of(who)).toList();
    Set<PastLoan> known = new HashSet<>(loans.known(given));
    List<String> keys = wanted.stream().map(loan -> loan.key(who)).toList();
    Set<String> earlier = effects.foreseenLoans(part.importId(), keys);
    for (Wanted loan : wanted) {
      boolean there = who.knows(loan.reader()) && known.contains(loan.of(who));
      boolean first = earlier.add(loan.key(who));
      tally.count(there || !first ? Acquired.Outcome.DUPLICATE : Acquired.Outcome.ADDED);
    }
    effects.foreseeLoans(part.importId(), keys);
  }

  private static List<Entry.OfLoan> loansOf(Part part) {
    return part.entries().stream()
        .filter(Entry.OfLoan.class::isInstance)
        .map(Entry.OfLoan.class::cast)
        .toList();
  }

  private record Wanted(String reader, long bookId, Entry.OfLoan loan) {

    PastLoan of(ImportedReaders readers) {
      return new PastLoan(readers.id(reader), bookId, loan.loanedAt());
    }

    String key(ImportedReaders readers) {
      return readers.plain(reader) + "|" + bookId + "|" + loan.loanedAt();
    }
  }
}
