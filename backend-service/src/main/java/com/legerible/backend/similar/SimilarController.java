package com.legerible.backend.similar;

import com.legerible.contracts.rest.SimilarBooks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Similar books, open to anyone. */
@Tag(name = "books")
@RestController
final class SimilarController {

  private final SimilarShelf shelf;

  SimilarController(SimilarShelf shelf) {
    this.shelf = shelf;
  }

  @Operation(summary = "Up to twenty books that share most readers with one, closest first")
  @GetMapping("/api/books/{id}/similar")
  SimilarBooks similar(@PathVariable long id) {
    return shelf.of(id);
  }
}
