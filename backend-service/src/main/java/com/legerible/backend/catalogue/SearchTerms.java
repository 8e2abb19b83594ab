package com.legerible.backend.catalogue;

import com.legerible.contracts.isbn.Isbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed into the search, taken apart.
 *
 * @param terms all of which a book has to have
 * @param isbns all of which a book has to have
 * @param typed whether anything was typed at all
 */
record SearchTerms(List<Term> terms, List<String> isbns, boolean typed) {

  /**
   * Words that stand one after the other.
   *
   * @param open whether the last of them may go on
   */
  record Term(List<String> words, boolean open) {

    Term {
      words = List.copyOf(words);
    }

    String last() {
      return words.get(words.size() - 1);
    }
  }

  private static final Pattern PART =
      Pattern.compile("[\"“”„«»]([^\"“”„«»]*)([\"“”„«»]?)|[^\"“”„«»]+");
  private static final Pattern ISBN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:97[89][ -]?)?(?:[0-9][ -]?){9}[0-9xX](?![\\p{L}\\p{N}])");

  private static final Pattern BETWEEN = Pattern.compile("[\\s,;:/.+&|!?()\\[\\]{}<>=]+");

  SearchTerms {
    terms = List.copyOf(terms);
    isbns = List.copyOf(isbns);
  }

  static SearchTerms of(String typed) {
    var isbns = new ArrayList<String>();
    String rest = withoutIsbns(typed, isbns);
    var terms = new ArrayList<Term>();
    Matcher parts = PART.matcher(rest);
    while (parts.find()) {
      boolean last = parts.end() == rest.length();
      if (parts.group(1) == null) {
        addWords(parts.group(), last, terms);
      } else {
        addPhrase(parts.group(1), last && parts.group(2).isEmpty(), terms);
      }
    }
    return new SearchTerms(terms, isbns, !typed.isBlank());
  }

  private static String withoutIsbns(String typed, List<String> isbns) {
    Optional<String> whole = Isbn.thirteen(typed);
    if (whole.isPresent()) {
      isbns.add(whole.get());
      return "";
    }
    Matcher matcher = ISBN.matcher(typed);
    var rest = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      Optional<String> isbn = Isbn.thirteen(matcher.group());
      if (isbn.isPresent()) {
        isbns.add(isbn.get());
        rest.append(typed, from, matcher.start()).append(' ');
        from = matcher.end();
      }
    }
    return rest.append(typed.substring(from)).toString();
  }

  private static void addWords(String text, boolean last, List<Term> terms) {
    // What is joined by a dash or by nothing, such as “jean-luc” or “红楼梦”, is joined in books too.
    String[] pieces = BETWEEN.split(text, -1);
    boolean typing = last && !Character.isWhitespace(text.charAt(text.length() - 1));
    for (int i = 0; i < pieces.length; i++) {
      addPhrase(pieces[i], typing && i == pieces.length - 1, terms);
    }
  }

  private static void addPhrase(String text, boolean open, List<Term> terms) {
    List<String> words = FoldedText.words(text);
    if (!words.isEmpty()) {
      terms.add(new Term(words, open));
    }
  }

  /** Whether there is nothing to look for: then every book is meant. */
  boolean meansAll() {
    return !typed;
  }

  /** Whether only signs were typed that no book is found by. */
  boolean meansNothing() {
    return typed && terms.isEmpty() && isbns.isEmpty();
  }

  /** All words as a title would have them. */
  List<String> words() {
    return terms.stream().flatMap(term -> term.words().stream()).toList();
  }
}
