package com.legerible.backend.live;

import com.legerible.backend.imports.ImportChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Shows every import on the screens of librarians. */
@Component
final class ImportNews {

  private final LiveHub hub;

  ImportNews(LiveHub hub) {
    this.hub = hub;
  }

  @EventListener
  void changed(ImportChanged news) {
    hub.importChanged(news.progress());
  }
}
