package com.legerible.desktop.books;

import com.legerible.contracts.rest.Suggestions;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextField;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;

/** Proposes under the search field how the typed words may go on. */
final class Completions {
  private static final int LEAST = 2;
  private static final long PATIENCE_SECONDS = 1;

  private final BooksViewModel model;
  private final AutoCompletionBinding<String> binding;

  Completions(BooksViewModel model, TextField field) {
    this.model = model;
    binding = TextFields.bindAutoCompletion(field, request -> propose(request.getUserText()));
    binding.setVisibleRowCount(8);
    field.widthProperty().subscribe(width -> binding.setMinWidth(width.doubleValue()));
  }

  /** Runs on a thread of ControlsFX, where waiting is welcome. */
  private List<String> propose(String typed) {
    if (typed.strip().length() < LEAST) {
      return List.of();
    }
    try {
      Suggestions found = model.suggest(typed.strip()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return found.items().stream()
          .map(Suggestions.Suggestion::text)
          .filter(text -> !text.equalsIgnoreCase(typed.strip()))
          .distinct()
          .toList();
    } catch (ExecutionException | TimeoutException e) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  void close() {
    binding.dispose();
  }
}
