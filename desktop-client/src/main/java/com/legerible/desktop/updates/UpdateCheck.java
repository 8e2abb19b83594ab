package com.legerible.desktop.updates;

import com.legerible.desktop.background.Background;
import com.legerible.desktop.client.Release;
import com.legerible.desktop.client.ReleaseFeed;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks once, well after the start, and says nothing unless there is something newer. */
public final class UpdateCheck {
  private static final Logger log = LoggerFactory.getLogger(UpdateCheck.class);
  private static final Duration AFTER_THE_START = Duration.ofSeconds(20);

  private final ReleaseFeed feed;
  private final String own;
  private final Background background;
  private final Consumer<Release> newer;

  /**
   * A check that has not begun.
   *
   * @param own the version of this program
   * @param newer is told of a newer one, on the FX thread
   */
  public UpdateCheck(ReleaseFeed feed, String own, Background background, Consumer<Release> newer) {
    this.feed = feed;
    this.own = own;
    this.background = background;
    this.newer = newer;
  }

  /** Returns at once; whatever comes of it, nobody waits for it. */
  public void begin() {
    background.after(
        AFTER_THE_START,
        () ->
            background.deliver(
                feed.newest(),
                this::judge,
                failure -> log.debug("No news of newer versions: {}", failure.toString())));
  }

  private void judge(Release release) {
    boolean isNewer =
        Version.of(own)
            .flatMap(mine -> Version.of(release.version()).map(its -> its.compareTo(mine) > 0))
            .orElse(false);
    if (isNewer && isPage(release.page())) {
      newer.accept(release);
    }
  }

  /** The page is opened by the system, which would start a program for other addresses. */
  private static boolean isPage(String address) {
    try {
      URI page = new URI(address);
      return "https".equalsIgnoreCase(page.getScheme()) && page.getHost() != null;
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }
}
