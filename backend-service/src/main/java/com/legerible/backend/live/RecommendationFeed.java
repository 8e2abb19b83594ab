package com.legerible.backend.live;

import com.legerible.backend.broadcast.Audience;
import com.legerible.backend.broadcast.BroadcastPosition;
import com.legerible.backend.broadcast.FactPlace;
import com.legerible.backend.recommendations.RecommendationDesk;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.live.LiveLoan;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Shows connected readers their recommendations anew when a list or their own loans change. */
@Component
final class RecommendationFeed implements Audience {

  private static final Logger log = LoggerFactory.getLogger(RecommendationFeed.class);

  private final LiveHub hub;
  private final OpenStreams streams;
  private final RecommendationDesk desk;
  private final LooksToTake looks = new LooksToTake();
  // Fresher than Postgres by the time that the serving consumer needs.
  private final Map<Long, Recommended> newest = new ConcurrentHashMap<>();
  private volatile @Nullable Recommended newestForNewcomers;
  private volatile boolean newcomersChanged;

  RecommendationFeed(LiveHub hub, OpenStreams streams, RecommendationDesk desk) {
    this.hub = hub;
    this.streams = streams;
    this.desk = desk;
  }

  void lookAgain(long readerId) {
    looks.add(readerId);
  }

  @Override
  public void loanMade(BroadcastPosition position, FactPlace place, LiveLoan loan) {
    if (loan.reader() != null && streams.isConnected(loan.reader().id())) {
      looks.add(loan.reader().id());
    }
  }

  @Override
  public void recommended(Recommended list) {
    if (list.readerId().equals(Recommended.NEWCOMERS)) {
      newestForNewcomers = list;
      newcomersChanged = true;
    } else if (list.readerId().matches("[0-9]{1,18}")) {
      long readerId = Long.parseLong(list.readerId());
      if (streams.isConnected(readerId)) {
        newest.put(readerId, list);
        looks.add(readerId);
      }
    }
  }

  @Override
  public void recommendationsGone(String reader) {
    if (reader.equals(Recommended.NEWCOMERS)) {
      newestForNewcomers = null;
      newcomersChanged = true;
    } else if (reader.matches("[0-9]{1,18}")) {
      long readerId = Long.parseLong(reader);
      newest.remove(readerId);
      looks.add(readerId);
    }
  }

  /**
   * Every connected reader may see some of the list for newcomers: seldom, for it changes often.
   */
  @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  void spreadToAll() {
    newest.keySet().removeIf(readerId -> !streams.isConnected(readerId));
    if (newcomersChanged) {
      newcomersChanged = false;
      looks.addRound(streams.connectedReaders());
    }
  }

  /** In short steps: several changes of a reader within one are one. */
  @Scheduled(fixedDelay = 100, timeUnit = TimeUnit.MILLISECONDS, scheduler = "recommendationFeeds")
  void lookAtAll() {
    looks.takeAll(this::lookAt);
  }

  private boolean lookAt(long readerId) {
    if (streams.isConnected(readerId)) {
      try {
        hub.recommend(readerId, desk.forReader(readerId, newest.get(readerId), newestForNewcomers));
      } catch (DataAccessException | TransactionException e) {
        log.debug("Recommendations are looked at again later: {}", e.toString());
        return false;
      }
    }
    return true;
  }
}
