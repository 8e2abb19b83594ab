package com.legerible.backend.catalogue;

/** Which places of a drawer have something, and which of them have it in the title. */
final class Marks {

  private final long[] anywhere = new long[CardDrawer.SIZE / Long.SIZE];
  private final long[] titles = new long[CardDrawer.SIZE / Long.SIZE];

  /** Somebody who looks at marked places. */
  interface Look {
    void at(int place, boolean inTitle);
  }

  void add(int place, boolean inTitle) {
    anywhere[place >> 6] |= 1L << place;
    if (inTitle) {
      titles[place >> 6] |= 1L << place;
    }
  }

  /** Keeps what the others have, too. */
  void retain(Marks others) {
    for (int i = 0; i < anywhere.length; i++) {
      anywhere[i] &= others.anywhere[i];
      titles[i] &= others.titles[i];
    }
  }

  boolean none() {
    for (long some : anywhere) {
      if (some != 0) {
        return false;
      }
    }
    return true;
  }

  void forEach(Look look) {
    for (int i = 0; i < anywhere.length; i++) {
      for (long left = anywhere[i]; left != 0; left &= left - 1) {
        int place = i * Long.SIZE + Long.numberOfTrailingZeros(left);
        look.at(place, (titles[i] & (left & -left)) != 0);
      }
    }
  }
}
