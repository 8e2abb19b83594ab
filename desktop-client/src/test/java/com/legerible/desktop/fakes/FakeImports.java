package com.legerible.desktop.fakes;

import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.ImportRefusal;
import com.legerible.contracts.rest.Page;
import com.legerible.desktop.client.Imports;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A fake library that takes files in as far as a test says. */
final class FakeImports implements Imports {
  private final FakeLibrary library;

  FakeImports(FakeLibrary library) {
    this.library = library;
  }

  @Override
  public CompletableFuture<Import> take(
      Path file, String kind, boolean dryRun, List<String> columns) {
    String how = dryRun ? "check " : "import ";
    String by = columns.isEmpty() ? "" : " by " + columns;
    return library.reply(how + kind + " " + file.getFileName() + by, () -> library.imported);
  }

  @Override
  public CompletableFuture<Page<Import>> all(String after, int limit) {
    return library.reply("imports", () -> FakeLibrary.page(library.earlier, after, limit));
  }

  @Override
  public CompletableFuture<Import> progress(long id) {
    return library.reply("import " + id, () -> library.imported);
  }

  @Override
  public CompletableFuture<Import> end(long id) {
    return library.reply("end import " + id, () -> library.imported);
  }

  @Override
  public CompletableFuture<Page<ImportRefusal>> refusals(long id, String after, int limit) {
    return library.reply("refusals " + id, () -> FakeLibrary.page(library.refused, after, limit));
  }

  @Override
  public CompletableFuture<Path> saveRefusals(long id, Path file) {
    return library.reply("saveRefusals " + id, () -> file);
  }
}
