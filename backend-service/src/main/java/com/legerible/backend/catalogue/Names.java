package com.legerible.backend.catalogue;

/** What numbers stand for; comparing two does not read them as text, which takes its time. */
interface Names {

  String word(int number);

  /** Orders two by their letters, whatever the language. */
  int compare(int one, int other);
}
