package com.legerible.backend.imports;

import com.legerible.backend.catalogue.Acquired;
import com.legerible.backend.catalogue.Acquisitions;
import com.legerible.backend.catalogue.ReadyBook;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Merges the books of a file into the catalogue. */
@Component
final class BookTaker implements PartTaker {

  private final Acquisitions acquisitions;
  private final EffectStore effects;

  BookTaker(Acquisitions acquisitions, EffectStore effects) {
    this.acquisitions = acquisitions;
    this.effects = effects;
  }

  @Override
  public Tally take(Part part) {
    var tally = new Tally();
    List<ReadyBook> books = new ArrayList<>();
    for (int i = 0; i < part.entries().size(); i++) {
      Entry entry = part.entries().get(i);
      if (entry instanceof Entry.OfBook good) {
        books.add(good.ready());
      } else if (entry instanceof Entry.Broken broken) {
        tally.refuse(part.number(i), broken);
      }
    }
    if (part.dryRun()) {
      acquisitions.preview(part.importId(), books).forEach(tally::count);
    } else {
      List<Acquired> acquired = acquisitions.mergeAll(books);
      acquired.forEach(book -> tally.count(book.outcome()));
      effects.rememberBooks(part.importId(), acquired);
    }
    return tally;
  }
}
