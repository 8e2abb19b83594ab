package com.legerible.desktop.covers;

import com.legerible.contracts.rest.Book;
import javafx.beans.NamedArg;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A cover drawn from title and author, in the book's own colour. */
public final class Cover extends VBox {
  private static final int COLOURS = 8;

  private final String size;
  private final Label title = new Label();
  private final Label author = new Label();

  /** The size is {@code small} or {@code large}. */
  public Cover(@NamedArg("size") String size) {
    this.size = size;
    Region between = new Region();
    VBox.setVgrow(between, Priority.ALWAYS);
    title.getStyleClass().add("cover-title");
    author.getStyleClass().add("cover-author");
    getChildren().addAll(title, between, author);
    // It repeats what stands beside it.
    title.setAccessibleText("");
    author.setAccessibleText("");
  }

  public void show(Book book) {
    getStyleClass().setAll("cover", "cover-" + size, colour(book));
    title.setText(book.title());
    author.setText(book.authors().isEmpty() ? "" : book.authors().get(0));
  }

  private static String colour(Book book) {
    return "cover-" + Math.floorMod(book.id() * 5, COLOURS);
  }
}
