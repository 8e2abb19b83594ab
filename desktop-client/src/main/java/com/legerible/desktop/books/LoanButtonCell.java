package com.legerible.desktop.books;

import com.legerible.contracts.rest.Book;
import com.legerible.desktop.fxml.Names;
import com.legerible.desktop.paging.Slot;
import com.legerible.desktop.words.Words;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;

/** The button that loans the book of its row. */
final class LoanButtonCell extends TableCell<Slot<Book>, Slot<Book>> {
  private final BooksViewModel model;
  private final Words words;
  private final Button button = new Button();

  LoanButtonCell(BooksViewModel model, Words words) {
    this.model = model;
    this.words = words;
    button.getStyleClass().addAll("accent", "in-row");
    button.setText(words.say("loan"));
    // Arrows and Enter in the table do the same; a tab stop in each row would be in the way.
    button.setFocusTraversable(false);
  }

  @Override
  protected void updateItem(Slot<Book> slot, boolean empty) {
    super.updateItem(slot, empty);
    Book book = empty || slot == null ? null : slot.item();
    setGraphic(book == null ? null : button);
    button.disableProperty().unbind();
    if (book != null) {
      Names.give(button, "loan-" + book.id());
      button.setAccessibleText(words.say("loan.title", book.title()));
      button.setOnAction(event -> model.loan(book));
      button
          .disableProperty()
          .bind(
              Bindings.createBooleanBinding(
                  () -> model.underWay().contains(book.id()), model.underWay()));
    }
  }
}
