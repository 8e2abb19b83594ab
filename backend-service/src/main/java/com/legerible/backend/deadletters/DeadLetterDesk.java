package com.legerible.backend.deadletters;

import com.legerible.backend.audit.Audit;
import com.legerible.backend.deadletters.DeadLetterArchive.Found;
import com.legerible.backend.deadletters.DeadLetterArchive.Letter;
import com.legerible.backend.outbox.Outbox;
import com.legerible.backend.paging.PageKey;
import com.legerible.backend.problems.Refused;
import com.legerible.contracts.events.DeadLetter;
import com.legerible.contracts.rest.DeadLetterView;
import com.legerible.contracts.rest.Page;
import com.legerible.contracts.topics.Topic;
import com.legerible.contracts.topics.Topics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Shows the dead letters, and sends one again after its cause was mended. */
@Service
final class DeadLetterDesk {

  private static final int SHOWN = 2_000;
  private static final int READ_AT_ONCE = 500;

  private final DeadLetterArchive archive;
  private final ReplayStore replays;
  private final Outbox outbox;
  private final Audit audit;
  private final TransactionOperations transactions;

  DeadLetterDesk(
      DeadLetterArchive archive,
      ReplayStore replays,
      Outbox outbox,
      Audit audit,
      TransactionOperations transactions) {
    this.archive = archive;
    this.replays = replays;
    this.outbox = outbox;
    this.audit = audit;
    this.transactions = transactions;
  }

  Page<DeadLetterView> page(@Nullable String after, int limit) {
    long before = PageKey.read(after, parts -> Long.valueOf(parts.get(0))).orElse(Long.MAX_VALUE);
    Found found = archive.newest(before, limit);
    List<Letter> letters = found.letters();
    Set<String> replayed =
        replays.remembered(letters.stream().map(letter -> letter.letter().id()).toList());
    String next =
        found.more() && !letters.isEmpty()
            ? PageKey.of(letters.get(letters.size() - 1).place()).text()
            : null;
    return new Page<>(
        letters.stream().map(letter -> view(letter, replayed)).toList(), next, found.total());
  }

  /** All of them, newest first, read page by page. */
  Stream<DeadLetterView> all() {
    return Stream.iterate(
            Optional.of(page(null, READ_AT_ONCE)),
            Optional::isPresent,
            last -> last.map(Page::next).map(next -> page(next, READ_AT_ONCE)))
        .flatMap(Optional::stream)
        .flatMap(page -> page.items().stream());
  }

  /**
   * Sends the record to its topic once more. It takes the way of every other fact, so that it gets
   * a place in the log and arrives once, whatever is killed meanwhile.
   */
  void replay(String id, long adminId) {
    DeadLetter letter =
        id.matches("[0-9]{1,18}") ? archive.at(Long.parseLong(id)).orElse(null) : null;
    if (letter == null) {
      throw Refused.notFound("There is no dead letter " + id + ". GET /api/dead-letters has them.");
    }
    if (letter.wasShortened()) {
      throw Refused.conflict(
          "This record was too long to be kept whole, so it cannot be sent again from here."
              + " Whoever sent it has to correct it and send it anew.");
    }
    Topic topic = topic(letter);
    transactions.executeWithoutResult(
        status -> {
          if (!replays.remember(letter.id(), adminId)) {
            throw Refused.conflict("This record was sent again before. See whether it came back.");
          }
          String key = letter.key() == null ? "" : letter.key();
          outbox.appendAgain(topic, letter.partition(), key, letter.value());
          audit.record(adminId, "dead-letter.replay", letter.id(), letter.reason());
        });
  }

  private static Topic topic(DeadLetter letter) {
    return Topics.all().stream()
        .filter(topic -> topic.name().equals(letter.topic()))
        .filter(topic -> letter.partition() >= 0 && letter.partition() < topic.partitions())
        .findFirst()
        .orElseThrow(
            () ->
                Refused.conflict(
                    "There is no place "
                        + letter.topic()
                        + "-"
                        + letter.partition()
                        + " to send this record to."));
  }

  private static DeadLetterView view(Letter found, Set<String> replayed) {
    DeadLetter letter = found.letter();
    return new DeadLetterView(
        Long.toString(found.place()),
        letter.at(),
        letter.topic(),
        letter.key(),
        letter.reason(),
        beginning(letter.value()),
        replayed.contains(letter.id()));
  }

  private static @Nullable String beginning(@Nullable String value) {
    return value == null || value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
  }
}
