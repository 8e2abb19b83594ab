package com.legerible.analytics.evaluation;

import java.util.function.Supplier;

/** What was learned by a method that had nothing to choose. */
record Simple(Supplier<Method.Scores> each) implements Method.Learned {

  @Override
  public Method.Scores scores() {
    return each.get();
  }

  @Override
  public String choice() {
    return "";
  }
}
