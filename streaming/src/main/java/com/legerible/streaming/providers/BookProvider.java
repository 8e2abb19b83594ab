package com.legerible.streaming.providers;

/** Knows books by their ISBN; one class per provider speaks its dialect. */
public interface BookProvider {

  /** How the provider is called where a book says who knew what. */
  String name();

  /** What it says about an ISBN-13, written without dashes; never an exception. */
  Answer ask(String isbn13) throws InterruptedException;
}
