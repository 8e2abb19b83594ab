package com.legerible.desktop.fakes;

import com.legerible.contracts.rest.Credentials;
import com.legerible.desktop.client.RecordFile;
import com.legerible.desktop.client.SessionToken;
import com.legerible.desktop.lending.LoanDesk;
import com.legerible.desktop.lending.LoanQueue;
import com.legerible.desktop.lending.WaitingLoans;
import com.legerible.desktop.notices.NoticeBoard;
import com.legerible.desktop.preferences.Preferences;
import com.legerible.desktop.session.ReaderSession;
import com.legerible.desktop.session.SavedSession;
import com.legerible.desktop.words.Words;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;

/** What a reader needs to sign in and loan, in front of a fake library. */
public final class FrontDesk {
  public final Path folder = Path.of("target", "desks", UUID.randomUUID().toString());
  public final NoticeBoard notices = new NoticeBoard();
  public final Preferences preferences;
  public final RecordFile<SavedSession> sessionFile =
      new RecordFile<>(folder.resolve("session.json"), SavedSession.class);
  public final RecordFile<WaitingLoans> queueFile =
      new RecordFile<>(folder.resolve("waiting.json"), WaitingLoans.class);
  public final ReaderSession session;
  public final LoanQueue queue;
  public final LoanDesk desk;
  private final ManualBackground background;

  public FrontDesk(FakeLibrary library, ManualBackground background) {
    this.background = background;
    preferences = new Preferences(folder, background);
    session = new ReaderSession(library.accounts, new SessionToken(), sessionFile, background);
    queue =
        new LoanQueue(library.lending, session, queueFile, new Words(Locale.ENGLISH), background);
    desk = new LoanDesk(library.lending, session, queue, notices, background);
  }

  public void signIn(String name) {
    session.signIn(new Credentials(name, "1234"), () -> {}, failure -> {});
    background.settle();
  }
}
