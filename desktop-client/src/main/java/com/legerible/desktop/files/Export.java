package com.legerible.desktop.files;

import com.legerible.desktop.background.Background;
import com.legerible.desktop.background.Errand;
import com.legerible.desktop.notices.Notice;
import com.legerible.desktop.notices.NoticeBoard;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Says that a file is being written, and then that it is there or why not. */
public final class Export {
  private Export() {}

  public static void announce(
      CompletableFuture<Path> writing, Path file, NoticeBoard notices, Background background) {
    notices.post(Notice.of("export.begun", file.getFileName()));
    Errand unused =
        background.deliver(
            writing,
            done -> notices.post(Notice.of("export.done", done.getFileName())),
            cause -> notices.post(Notice.failed("export.failed", cause)));
  }
}
