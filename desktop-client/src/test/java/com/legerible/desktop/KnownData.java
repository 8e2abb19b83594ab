package com.legerible.desktop;

import com.legerible.contracts.rest.Book;
import com.legerible.desktop.fakes.FakeLibrary;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What the fake library calls its readers, books and machines. */
final class KnownData {
  private KnownData() {}

  static Audit.Data of(FakeLibrary library) {
    Set<String> names =
        new HashSet<>(
            Set.of(
                "Dune",
                "The reader ",
                "Lindenstraße 12",
                "Reader 7",
                "Hamburg",
                "Author ",
                "Give the job more memory.",
                "This is no JSON.",
                "The check digit is wrong.",
                "Hard Land;1",
                "user name anna",
                "127.0.0.1",
                "new-books.csv",
                // Editions are told apart by year, language and ISBN.
                ", 97835187"));
    for (Book book : library.books) {
      names.add(book.title());
      names.addAll(book.authors());
    }
    Set<String> whole =
        new HashSet<>(
            Set.of(
                "nadia",
                "benni",
                "susi",
                "reader7",
                "reader.create",
                "reader 17",
                "loans",
                "top-ten",
                "lake",
                "Berlin",
                "Germany",
                "serving",
                "{\"type\":"));
    // Languages are called what they call themselves.
    whole.add(Locale.ENGLISH.getDisplayLanguage(Locale.ENGLISH));
    whole.add(Locale.GERMAN.getDisplayLanguage(Locale.GERMAN));
    whole.add(Locale.GERMAN.getDisplayLanguage(Locale.ENGLISH));
    return new Audit.Data(names, whole);
  }
}
