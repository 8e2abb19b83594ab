package com.legerible.benchmarks.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Made words of one language, drawn as often as real ones are: the n-th one n times more rarely.
 */
final class Words {

  private final List<String> words;
  private final double[] reached;

  private Words(List<String> words) {
    this.words = List.copyOf(words);
    this.reached = new double[words.size()];
    double sum = 0;
    for (int i = 0; i < reached.length; i++) {
      sum += 1.0 / (i + 3);
      reached[i] = sum;
    }
  }

  /**
   * Words of two to five syllables; the first ones are short, as they are in every language.
   *
   * @param vowels none where each consonant is a word of its own
   */
  static Words of(String consonants, String vowels, int count, Random random) {
    if (vowels.isEmpty()) {
      return new Words(consonants.codePoints().limit(count).mapToObj(Character::toString).toList());
    }
    Set<String> words = new LinkedHashSet<>();
    while (words.size() < count) {
      int syllables = words.size() < 60 ? 1 : 2 + random.nextInt(words.size() < 5_000 ? 2 : 4);
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < syllables; i++) {
        word.append(any(consonants, random)).append(any(vowels, random));
        if (random.nextInt(3) == 0) {
          word.append(any(consonants, random));
        }
      }
      words.add(word.toString());
    }
    return new Words(new ArrayList<>(words));
  }

  private static char any(String signs, Random random) {
    return signs.charAt(random.nextInt(signs.length()));
  }

  String draw(Random random) {
    int place = Arrays.binarySearch(reached, random.nextDouble() * reached[reached.length - 1]);
    return words.get(Math.min(words.size() - 1, place < 0 ? -place - 1 : place));
  }

  /** The n-th most frequent one. */
  String get(int rank) {
    return words.get(rank);
  }

  int size() {
    return words.size();
  }
}
