package com.legerible.backend.live;

import com.legerible.contracts.rest.Ranking;

/** Whoever wants to know when a ranking reaches the first screen. */
public interface PushedRankings {

  /** The ranking was handed to a socket for the first time; called by the thread that writes. */
  void pushed(Ranking ranking);
}
