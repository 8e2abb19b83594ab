package com.legerible.desktop.books;

import com.legerible.contracts.rest.Book;
import com.legerible.contracts.rest.LoansOverTime;
import com.legerible.contracts.rest.SimilarBooks;
import com.legerible.desktop.charts.CountLine;
import com.legerible.desktop.covers.Cover;
import com.legerible.desktop.fxml.Fxml;
import com.legerible.desktop.fxml.View;
import com.legerible.desktop.words.Words;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** All about the selected book, at the right of the table. */
final class BookDetailsView implements View {
  private final BookDetailsViewModel model;
  private final BooksViewModel books;
  private final Words words;
  private final Consumer<Book> open;
  private final Runnable closePane;
  private final CountLine countLine = new CountLine();
  private final Subscription watching;
  @FXML private VBox root;
  @FXML private Cover cover;
  @FXML private Label detailsTitle;
  @FXML private Label detailsAuthors;
  @FXML private Label detailsData;
  @FXML private Label detailsProviders;
  @FXML private Button detailsLoan;
  @FXML private Label loansText;
  @FXML private StackPane chart;
  @FXML private Label similarTitle;
  @FXML private VBox similarBooks;
  @FXML private Label editionsTitle;
  @FXML private VBox editions;

  BookDetailsView(
      BookDetailsViewModel model,
      BooksViewModel books,
      Words words,
      Consumer<Book> open,
      Runnable closePane) {
    this.model = model;
    this.books = books;
    this.words = words;
    this.open = open;
    this.closePane = closePane;
    Fxml.load(this, words);
    chart.getChildren().add(countLine);
    watching =
        Subscription.combine(
            model.book().subscribe(this::show),
            model.loans().subscribe(this::show),
            model.similar().subscribe(this::show),
            model.editions().subscribe(this::show),
            model.providers().subscribe(this::showProviders));
  }

  private void show(@Nullable Book book) {
    if (book == null) {
      return;
    }
    cover.show(book);
    detailsTitle.setText(book.title());
    detailsAuthors.setText(words.list(book.authors()));
    detailsData.setText(BookWords.data(words, book));
    detailsLoan.setAccessibleText(words.say("loan.title", book.title()));
    detailsLoan.disableProperty().unbind();
    detailsLoan
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> books.underWay().contains(book.id()), books.underWay()));
  }

  private void show(@Nullable LoansOverTime loans) {
    List<Long> counts =
        loans == null ? List.of() : loans.counts().stream().map(c -> c.loans()).toList();
    long sum = counts.stream().mapToLong(Long::longValue).sum();
    loansText.setText(loans == null ? "" : words.say("details.loansByDay", sum, counts.size()));
    countLine.show(counts, loansText.getText());
    chart.setVisible(!counts.isEmpty());
  }

  private void show(@Nullable SimilarBooks similar) {
    List<SimilarBooks.Similar> items = similar == null ? List.of() : similar.items();
    similarTitle.setVisible(!items.isEmpty());
    similarBooks.getChildren().setAll(items.stream().limit(6).map(this::similar).toList());
  }

  private void showProviders(List<String> providers) {
    List<String> names = providers.stream().map(name -> BookWords.provider(words, name)).toList();
    detailsProviders.setText(
        names.isEmpty() ? "" : words.say("details.providers", words.list(names)));
    detailsProviders.setVisible(!names.isEmpty());
    detailsProviders.setManaged(!names.isEmpty());
  }

  private Node similar(SimilarBooks.Similar other) {
    Hyperlink link = link(other.book());
    Label why =
        new Label(
            words.say(
                "details.similar.why", other.sharedReaders(), words.decimal(other.cosine(), 2)));
    why.getStyleClass().add("similar-why");
    return new VBox(link, why);
  }

  private Hyperlink link(Book book) {
    Hyperlink link = new Hyperlink(book.title());
    link.setWrapText(true);
    link.setOnAction(event -> open.accept(book));
    return link;
  }

  private void show(List<Book> others) {
    editionsTitle.setVisible(!others.isEmpty());
    editionsTitle.setManaged(!others.isEmpty());
    editions
        .getChildren()
        .setAll(
            others.stream()
                .map(
                    book -> {
                      Hyperlink link = link(book);
                      link.setText(BookWords.edition(words, book));
                      return link;
                    })
                .toList());
  }

  @FXML
  void loan() {
    books.loan(Objects.requireNonNull(model.book().get()));
  }

  @FXML
  void closePane() {
    closePane.run();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void close() {
    watching.unsubscribe();
    detailsLoan.disableProperty().unbind();
  }
}
