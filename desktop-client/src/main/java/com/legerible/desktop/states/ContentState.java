package com.legerible.desktop.states;

/** Where something that is fetched stands. */
public enum ContentState {
  LOADING,
  LOADED,
  EMPTY,
  FAILED
}
