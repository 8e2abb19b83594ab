package com.legerible.desktop.profile;

import com.legerible.contracts.rest.Address;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Privacy;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.Recommendation;
import com.legerible.contracts.rest.Recommendations;
import com.legerible.contracts.rest.User;
import com.legerible.desktop.dialog.Dialogs;
import com.legerible.desktop.files.SaveTo;
import com.legerible.desktop.fxml.Ambience;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.fxml.View;
import com.legerible.desktop.paging.Columns;
import com.legerible.desktop.paging.RowsPane;
import com.legerible.desktop.paging.Slot;
import com.legerible.desktop.states.ContentStates;
import com.legerible.desktop.words.Words;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The page about the signed-in reader. */
public final class ProfileView implements View {
  private final ProfileViewModel model;
  private final OwnDataViewModel own;
  private final Ambience ambience;
  private final Words words;
  private final PrivacyChoices choices;
  private final Subscription watching;
  @FXML private StackPane root;
  @FXML private VBox signedOut;
  @FXML private ContentStates states;
  @FXML private Label name;
  @FXML private Label address;
  @FXML private Label member;
  @FXML private Label noCards;
  @FXML private CardRow cards;
  @FXML private VBox privacy;
  @FXML private RowsPane<Loan> list;
  @FXML private TableColumn<Slot<Loan>, String> madeAt;
  @FXML private TableColumn<Slot<Loan>, String> title;
  @FXML private TableColumn<Slot<Loan>, String> authors;

  public ProfileView(ProfileViewModel model, OwnDataViewModel own, Ambience ambience) {
    this.model = model;
    this.own = own;
    this.ambience = ambience;
    this.words = ambience.words();
    Fxml.load(this, words);
    Columns.text(madeAt, loan -> words.dateAndTime(loan.madeAt()));
    Columns.text(title, Loan::title);
    Columns.text(authors, loan -> words.list(loan.authors()));
    list.show(model.loans(), ambience, Loan::id);
    choices = new PrivacyChoices(privacy, words, this::choose);
    states.onRetry(model::load);
    watching =
        Subscription.combine(
            model.user().subscribe(this::show),
            model.state().subscribe(states::show),
            model.failure().subscribe(this::explain),
            model.profile().subscribe(this::show),
            model.recommendations().subscribe(this::show));
  }

  private void explain(@Nullable Throwable cause) {
    states.explain(cause == null ? "" : words.explain(cause));
  }

  private void show(@Nullable User user) {
    signedOut.setVisible(user == null);
    states.setVisible(user != null);
  }

  private void show(@Nullable Profile profile) {
    if (profile != null) {
      Address home = profile.address();
      name.setText(profile.name());
      address.setText(
          words.say(
              "profile.address", home.street(), home.postcode(), home.city(), home.country()));
      member.setText(
          words.say("profile.member", words.date(profile.memberSince()), profile.loans()));
      choices.show(profile.privacy());
    }
  }

  private void show(@Nullable Recommendations recommendations) {
    List<Recommendation> items = recommendations == null ? List.of() : recommendations.items();
    noCards.setVisible(items.isEmpty());
    cards.show(items.stream().map(this::card).toList());
  }

  private Node card(Recommendation recommendation) {
    return new RecommendationCard(model, words, recommendation).root();
  }

  /** What cannot be undone is asked first. */
  private void choose(Privacy wanted) {
    if (wanted == Privacy.FORGOTTEN) {
      Dialogs.ask(
          ambience, root.getScene().getWindow(), "privacy.forget", () -> own.choose(wanted));
      show(model.profile().get());
    } else {
      own.choose(wanted);
    }
  }

  @FXML
  void signIn() {
    model.signIn();
  }

  @FXML
  void edit() {
    new ProfileEditView(own, ambience, root.getScene().getWindow()).open();
  }

  @FXML
  void changePassword() {
    new PasswordView(own, ambience, root.getScene().getWindow()).open();
  }

  @FXML
  void saveOwnData() {
    SaveTo.ask(words, root.getScene().getWindow(), "export.me.json", own::save);
  }

  @FXML
  void forgetMe() {
    Dialogs.ask(ambience, root.getScene().getWindow(), "profile.forget", own::forgetMe);
  }

  @Override
  public void shown() {
    model.look();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    watching.unsubscribe();
    list.close();
  }
}
