package com.legerible.backend.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Postgres keeps of a book beside the book, each as the text that Postgres reads.
 *
 * @param authors an array
 * @param folded title, authors and ISBN, as they are compared
 * @param words under which the search finds it
 */
record BookTexts(String authors, String folded, String words) {

  static BookTexts of(Description book) {
    return of(book.title(), book.authors(), book.isbn(), book.language());
  }

  static BookTexts of(
      String title, List<String> authors, @Nullable String isbn, @Nullable String language) {
    List<String> titleWords = FoldedText.words(title);
    List<String> names = authors.stream().map(FoldedText::name).toList();
    return new BookTexts(
        array(authors),
        FoldedText.joined(titleWords, names, isbn),
        BookWords.of(titleWords, names, isbn, language));
  }

  /** An array within an array of texts: they may differ in length. */
  private static String array(List<String> texts) {
    return texts.stream()
        .map(text -> text.replace("\\", "\\\\").replace("\"", "\\\""))
        .map(text -> '"' + text + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }
}
