package com.legerible.localstack.launcher;

import com.legerible.contracts.rest.Import;
import com.legerible.contracts.rest.ImportRefusal;
import com.legerible.localstack.launcher.library.Library;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a file of books or of past loans in. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Takes a file into the running library: MARC21, MARCXML or CSV.")
final class ImportCommand implements Callable<Integer> {

  private static final long POLL_MILLISECONDS = 500;

  @Parameters(index = "0", paramLabel = "FILE", description = "The file.")
  Path file = Path.of("");

  @Option(names = "--kind", paramLabel = "KIND", description = "books (usual) or loans.")
  String kind = "books";

  @Option(names = "--dry-run", description = "Only report what would happen.")
  boolean dryRun;

  @Option(
      names = "--map",
      paramLabel = "FIELD=COLUMN",
      description = "Which column of a CSV file a field is taken from; may be repeated.")
  List<String> map = new ArrayList<>();

  @Mixin DataOption data = new DataOption();

  @Override
  public Integer call() throws InterruptedException {
    Library library = data.runningLibrary();
    Import state = library.importFile(file, query());
    long told = -1;
    while (state.state() == Import.State.RUNNING) {
      if (state.read() != told) {
        told = state.read();
        System.out.println(told + " records");
      }
      Thread.sleep(POLL_MILLISECONDS);
      state = library.imported(state.id());
    }
    tellRefusals(library, state);
    System.out.println(ending(state));
    return state.state() == Import.State.DONE ? 0 : 1;
  }

  private String query() {
    var query = new StringBuilder("kind=" + encoded(kind) + "&dryRun=" + dryRun);
    Path name = file.getFileName();
    query.append("&fileName=").append(encoded(name == null ? "" : name.toString()));
    map.forEach(pair -> query.append("&map=").append(encoded(pair)));
    return query.toString();
  }

  private static void tellRefusals(Library library, Import state) throws InterruptedException {
    String after = null;
    do {
      Library.Refusals page = library.refusals(state.id(), after);
      for (ImportRefusal refusal : page.items()) {
        System.out.println("Record " + refusal.record() + " refused: " + refusal.reason());
      }
      after = page.next();
    } while (after != null);
  }

  static String ending(Import state) {
    @Nullable String error = state.error();
    return "Import %d (%s%s): %s. %d records: %d added, %d changed, %d known already, %d refused.%s"
        .formatted(
            state.id(),
            state.format(),
            state.dryRun() ? ", dry run" : "",
            state.state().name().toLowerCase(Locale.ROOT),
            state.read(),
            state.added(),
            state.changed(),
            state.duplicates(),
            state.refused(),
            error == null ? "" : " " + error);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
