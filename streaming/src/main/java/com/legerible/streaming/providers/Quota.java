package com.legerible.streaming.providers;

/** How often a provider may be asked. */
public interface Quota {

  /** A quota without a limit. */
  Quota NONE =
      new Quota() {
        @Override
        public boolean take() {
          return true;
        }

        @Override
        public void giveBack() {}

        @Override
        public void drained() {}
      };

  /** False when there is nothing left for today. */
  boolean take();

  /** The last taken question was not asked. */
  void giveBack();

  /** The provider itself says that there is nothing left, whatever was counted here. */
  void drained();
}
