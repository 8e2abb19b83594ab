package com.legerible.analytics.evaluation;

import com.legerible.analytics.similarity.Histories;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Compares all methods on the same loans. */
public final class Evaluation {

  /** The measure of so many readers is exact to the third digit. */
  private static final int ASKED = 20_000;

  private static final List<Method> METHODS =
      List.of(new MostPopular(), new PlainCosine(), new Ease(), new Ours());

  private final Histories all;
  private final Consumer<String> progress;

  public Evaluation(Histories all, Consumer<String> progress) {
    this.all = all;
    this.progress = progress;
  }

  /** The quality of each method by its name, as a mean over seeds from 1. */
  public Map<String, Quality> random(int seeds) {
    Map<String, List<Quality>> bySeed = new LinkedHashMap<>();
    for (int seed = 1; seed <= seeds; seed++) {
      Split split = Split.random(all, seed);
      String name = "seed " + seed;
      measure(split, name)
          .forEach(
              (method, one) -> bySeed.computeIfAbsent(method, m -> new ArrayList<>()).add(one));
    }
    Map<String, Quality> means = new LinkedHashMap<>();
    bySeed.forEach((method, qualities) -> means.put(method, Quality.mean(qualities)));
    return means;
  }

  /** The same for the last fifth of the loans; nothing where too few days are known. */
  public Optional<Map<String, Quality>> byTime() {
    return Split.byTime(all).map(split -> measure(split, "by time"));
  }

  /** How many readers have enough books to be asked. */
  public int asked() {
    return Split.random(all, 1).asked();
  }

  private Map<String, Quality> measure(Split split, String name) {
    int[] readers = split.readers(ASKED, 1);
    Map<String, Quality> measured = new LinkedHashMap<>();
    for (Method method : METHODS) {
      long start = System.nanoTime();
      Method.Learned learned = method.learn(split);
      Judge judge = new Judge(split);
      ask(split, readers, learned, judge);
      measured.put(method.name(), judge.quality());
      progress.accept(
          String.format(
              "%s, %s: %s%.1f s",
              name,
              method.name(),
              learned.choice().isEmpty() ? "" : learned.choice() + "; ",
              (System.nanoTime() - start) / 1e9));
    }
    return measured;
  }

  private void ask(Split split, int[] readers, Method.Learned learned, Judge judge) {
    ThreadLocal<Method.Scores> scorings = ThreadLocal.withInitial(learned::scores);
    ThreadLocal<float[]> scores = ThreadLocal.withInitial(() -> new float[all.books()]);
    Arrays.stream(readers)
        .parallel()
        .forEach(
            reader -> {
              scorings.get().score(reader, scores.get());
              judge.judge(reader, new Lists(split.known()).best(reader, scores.get()));
            });
  }
}
