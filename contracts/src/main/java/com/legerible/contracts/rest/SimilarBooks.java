package com.legerible.contracts.rest;

import java.util.List;

/** The books that are most often loaned by the readers of one, closest first. */
public record SimilarBooks(long bookId, List<Similar> items) {

  /** One of them. */
  public record Similar(Book book, double cosine, long sharedReaders) {}
}
