package com.legerible.benchmarks.live;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What clients were answered beside what the list of loans says.
 *
 * @param before how many loans there were before the first client asked
 * @param answered how many loans were answered
 * @param repeated how many of them were asked for more than once
 * @param found how many of these were stored already: only the answer had been lost
 * @param stored how many loans there are now beside those of before
 * @param missing how many answered loans are not in the list
 * @param twice how many loans are there, or were answered, more than once
 * @param unanswered how many new loans nobody was answered
 */
record Ledger(
    int before,
    int answered,
    long repeated,
    long found,
    int stored,
    long missing,
    long twice,
    long unanswered) {

  static Ledger of(Recount before, List<Receipt> receipts, Recount after) {
    Set<Long> answered = new HashSet<>();
    receipts.forEach(receipt -> answered.add(receipt.loanId()));
    Set<Long> stored = new HashSet<>(after.loanIds());
    stored.removeAll(before.loanIds());
    return new Ledger(
        before.loans(),
        receipts.size(),
        receipts.stream().filter(Receipt::isRepeated).count(),
        receipts.stream().filter(Receipt::found).count(),
        stored.size(),
        answered.stream().filter(loan -> !stored.contains(loan)).count(),
        after.repeated() + receipts.size() - answered.size(),
        stored.stream().filter(loan -> !answered.contains(loan)).count());
  }

  /** Whether each answered loan is there once, and no other. */
  boolean isRight() {
    return missing == 0 && twice == 0 && unanswered == 0;
  }

  List<String> words() {
    return List.of(
        line("loans before", before),
        line("answered", answered),
        line("stored", stored),
        line("repeated, no answer at first", repeated),
        line("repeated and found", found),
        line("answered, but missing", missing),
        line("twice", twice),
        line("stored, but never answered", unanswered));
  }

  private static String line(String what, long number) {
    return String.format(Locale.ROOT, "%-30s %,12d", what, number);
  }
}
