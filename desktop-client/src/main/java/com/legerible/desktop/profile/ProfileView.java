package com.legerible.desktop.profile;

import com.legerible.contracts.rest.Address;
import com.legerible.contracts.rest.Loan;
import com.legerible.contracts.rest.Profile;
import com.legerible.contracts.rest.Recommendation;
import com.legerible.contracts.rest.Recommendations;
import com.legerible.contracts.rest.User;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.fxml.View;
import com.legerible.desktop.paging.Columns;
import com.legerible.desktop.paging.Slot;
import com.legerible.desktop.states.ContentStates;
import com.legerible.desktop.words.Words;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The page about the signed-in reader. */
public final class ProfileView implements View {
  private final ProfileViewModel model;
  private final Words words;
  private final Subscription watching;
  @FXML private StackPane root;
  @FXML private VBox signedOut;
  @FXML private ContentStates states;
  @FXML private ContentStates loanStates;
  @FXML private Label name;
  @FXML private Label address;
  @FXML private Label member;
  @FXML private Label noCards;
  @FXML private CardRow cards;
  @FXML private TableView<Slot<Loan>> loans;
  @FXML private TableColumn<Slot<Loan>, String> madeAt;
  @FXML private TableColumn<Slot<Loan>, String> title;
  @FXML private TableColumn<Slot<Loan>, String> authors;

  public ProfileView(ProfileViewModel model, Words words) {
    this.model = model;
    this.words = words;
    Fxml.load(this, words);
    Columns.text(madeAt, loan -> words.dateAndTime(loan.madeAt()));
    Columns.text(title, Loan::title);
    Columns.text(authors, loan -> words.list(loan.authors()));
    Columns.share(loans, List.of(58.0, 42.0), title, authors);
    loans.setItems(model.loans());
    states.onRetry(model::load);
    loanStates.onRetry(model.loans()::reload);
    watching =
        Subscription.combine(
            model.user().subscribe(this::show),
            model.state().subscribe(states::show),
            model.loans().state().subscribe(loanStates::show),
            model.failure().subscribe(cause -> explain(states, cause)),
            model.loans().failure().subscribe(cause -> explain(loanStates, cause)),
            model.profile().subscribe(this::show),
            model.recommendations().subscribe(this::show));
  }

  private void explain(ContentStates place, @Nullable Throwable cause) {
    place.explain(cause == null ? "" : words.explain(cause));
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

  @FXML
  void signIn() {
    model.signIn();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    watching.unsubscribe();
    loans.setItems(javafx.collections.FXCollections.observableArrayList());
  }
}
