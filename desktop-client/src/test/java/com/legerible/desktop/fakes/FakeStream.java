package com.legerible.desktop.fakes;

import com.legerible.desktop.client.LiveListener;
import com.legerible.desktop.client.LiveStream;

/** A stream on which a test speaks. */
public final class FakeStream implements LiveStream {
  public LiveListener listener;
  public int reopened;
  public boolean closed;

  @Override
  public void open(LiveListener hearer) {
    listener = hearer;
  }

  @Override
  public void reopen() {
    reopened++;
  }

  @Override
  public void close() {
    closed = true;
  }
}
