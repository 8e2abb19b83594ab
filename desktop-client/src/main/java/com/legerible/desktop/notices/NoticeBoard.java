package com.legerible.desktop.notices;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Where every part of the application leaves what a person should know; on the FX thread only. */
public final class NoticeBoard {
  private final ReadOnlyObjectWrapper<@Nullable Notice> newest = new ReadOnlyObjectWrapper<>();

  public void post(Notice notice) {
    // The same sentence once more is news, too.
    newest.set(null);
    newest.set(notice);
  }

  /** Tells of something that did not work. */
  public void fail(Throwable cause) {
    post(Notice.failed("notice.failed", cause));
  }

  public ReadOnlyObjectProperty<@Nullable Notice> newest() {
    return newest.getReadOnlyProperty();
  }
}
