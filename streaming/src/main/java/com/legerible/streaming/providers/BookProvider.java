package com.legerible.streaming.providers;

import java.util.Optional;

/** Knows books by their ISBN; one class per provider speaks its dialect. */
public interface BookProvider {

  /** How the provider is called where a book says who knew what. */
  String name();

  /** The book with this ISBN-13, written without dashes. */
  Optional<ProvidedBook> find(String isbn13);
}
