package com.legerible.backend.catalogue;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Terms of a text with their weights: how often it has each, times how rare that is (TF-IDF). */
final class TermVector {

  /** Each once, in order. */
  private final int[] terms;

  private final double[] weights;
  private final double length;

  private TermVector(int[] terms, double[] weights) {
    this.terms = terms;
    this.weights = weights;
    this.length = Math.sqrt(Arrays.stream(weights).map(weight -> weight * weight).sum());
  }

  /**
   * Of the terms of one text.
   *
   * @param numbers of the terms, some of them repeated
   */
  static TermVector of(int[] numbers, IntToDoubleFunction rarity) {
    int[] terms = numbers.clone();
    Arrays.sort(terms);
    double[] weights = new double[terms.length];
    int known = 0;
    for (int term : terms) {
      if (known == 0 || terms[known - 1] != term) {
        terms[known++] = term;
      }
      weights[known - 1] += rarity.applyAsDouble(term);
    }
    return new TermVector(Arrays.copyOf(terms, known), Arrays.copyOf(weights, known));
  }

  /** The logarithm of how many texts there are for each that has a term. */
  static double rarity(long texts, long having) {
    return Math.log((double) texts / having);
  }

  /** 1 for the same terms, 0 where none is shared, or none that tells texts apart. */
  double cosine(TermVector other) {
    double dot = 0;
    int i = 0;
    int j = 0;
    while (i < terms.length && j < other.terms.length) {
      if (terms[i] == other.terms[j]) {
        dot += weights[i++] * other.weights[j++];
      } else if (terms[i] < other.terms[j]) {
        i++;
      } else {
        j++;
      }
    }
    return dot == 0 ? 0 : dot / (length * other.length);
  }
}
