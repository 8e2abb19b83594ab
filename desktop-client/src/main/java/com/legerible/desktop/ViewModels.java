package com.legerible.desktop;

import com.legerible.contracts.rest.Role;
import com.legerible.desktop.audit.AuditView;
import com.legerible.desktop.audit.AuditViewModel;
import com.legerible.desktop.background.Background;
import com.legerible.desktop.books.BookDetailsViewModel;
import com.legerible.desktop.books.BooksView;
import com.legerible.desktop.books.BooksViewModel;
import com.legerible.desktop.client.Library;
import com.legerible.desktop.client.RecordFile;
import com.legerible.desktop.client.SessionToken;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.fxml.View;
import com.legerible.desktop.home.HomeView;
import com.legerible.desktop.home.HomeViewModel;
import com.legerible.desktop.imports.ImportViewModel;
import com.legerible.desktop.lending.LoanDesk;
import com.legerible.desktop.lending.LoanQueue;
import com.legerible.desktop.lending.WaitingLoans;
import com.legerible.desktop.live.LiveLibrary;
import com.legerible.desktop.live.LoansPerMinute;
import com.legerible.desktop.loans.LoansView;
import com.legerible.desktop.loans.LoansViewModel;
import com.legerible.desktop.notices.NoticeBoard;
import com.legerible.desktop.notifications.NotificationsViewModel;
import com.legerible.desktop.pipeline.PipelineView;
import com.legerible.desktop.pipeline.PipelineViewModel;
import com.legerible.desktop.profile.OwnDataViewModel;
import com.legerible.desktop.profile.ProfileView;
import com.legerible.desktop.profile.ProfileViewModel;
import com.legerible.desktop.quality.QualityView;
import com.legerible.desktop.quality.QualityViewModel;
import com.legerible.desktop.readers.ReadersView;
import com.legerible.desktop.readers.ReadersViewModel;
import com.legerible.desktop.session.ReaderSession;
import com.legerible.desktop.session.SavedSession;
import com.legerible.desktop.shell.MainViewModel;
import com.legerible.desktop.shell.PaletteViewModel;
import com.legerible.desktop.shell.Room;
import com.legerible.desktop.simulation.SimulationViewModel;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalTime;

/** Everything that the windows show of one library; it outlives the windows. */
final class ViewModels {
  final LiveLibrary live;
  final LoansPerMinute perMinute;
  final NoticeBoard notices = new NoticeBoard();
  final ReaderSession session;
  final LoanQueue queue;
  final HomeViewModel home;
  final SimulationViewModel simulations;
  final ImportViewModel imports;
  final MainViewModel main;
  final PaletteViewModel palette;
  final NotificationsViewModel notifications;
  private final Ambience ambience;
  private final BooksViewModel books;
  private final BookDetailsViewModel details;
  private final ProfileViewModel profile;
  private final OwnDataViewModel ownData;
  private final LoansViewModel loans;
  private final ReadersViewModel readers;
  private final QualityViewModel quality;
  private final PipelineViewModel pipeline;
  private final LoanDesk desk;
  private final AuditViewModel audit;

  ViewModels(
      Library library,
      SessionToken token,
      Ambience ambience,
      Path folder,
      InstantSource clock,
      Background background) {
    this.ambience = ambience;
    live = new LiveLibrary(clock);
    perMinute = new LoansPerMinute(live);
    var preferences = ambience.preferences();
    var sessionFile = new RecordFile<>(folder.resolve("session.json"), SavedSession.class);
    session = new ReaderSession(library.accounts(), token, sessionFile, background);
    var queueFile = new RecordFile<>(folder.resolve("waiting.json"), WaitingLoans.class);
    queue = new LoanQueue(library.lending(), session, queueFile, ambience.words(), background);
    desk = new LoanDesk(library.lending(), session, queue, notices, background);
    home =
        new HomeViewModel(
            library.rankings(), library.lending(), live, perMinute, preferences, background);
    books = new BooksViewModel(library.catalogue(), live, desk, notices, background);
    details =
        new BookDetailsViewModel(
            library.catalogue(), () -> session.may(Role.LIBRARIAN), background);
    profile = new ProfileViewModel(library.accounts(), live, session, desk, notices, background);
    ownData = new OwnDataViewModel(library.accounts(), session, profile, notices, background);
    loans = new LoansViewModel(library.lending(), live, session, notices, background);
    readers = new ReadersViewModel(library.readers(), session, notices, background);
    quality = new QualityViewModel(library.administration(), background);
    pipeline = new PipelineViewModel(library.administration(), notices, background);
    audit = new AuditViewModel(library.administration(), background);
    simulations =
        new SimulationViewModel(library.administration(), live, session, notices, background);
    imports = new ImportViewModel(library.imports(), live, notices, background);
    main = new MainViewModel(session, live, queue, notices, preferences);
    palette = new PaletteViewModel(library.catalogue(), background, ambience.words());
    notifications =
        new NotificationsViewModel(
            library.accounts(),
            live,
            session,
            desk.lastLoan(),
            preferences,
            background,
            LocalTime::now);
    live.onReturn(time -> queue.send());
  }

  /** Nothing goes on for a library that is left; what is kept of it belongs to who comes next. */
  void close() {
    session.close();
    desk.close();
    queue.close();
    simulations.close();
    imports.close();
  }

  /** Builds a page in the language of the moment. */
  View page(Room room) {
    return switch (room) {
      case HOME -> new HomeView(home, ambience);
      case BOOKS -> new BooksView(books, details, ambience);
      case PROFILE -> new ProfileView(profile, ownData, ambience);
      case LOANS -> new LoansView(loans, ambience);
      case READERS -> new ReadersView(readers, ambience);
      case QUALITY -> new QualityView(quality, ambience);
      case PIPELINE -> new PipelineView(pipeline, ambience);
      case AUDIT -> new AuditView(audit, ambience);
    };
  }
}
