package com.legerible.localstack.launcher;

import com.legerible.contracts.rest.DeadLetterView;
import com.legerible.localstack.launcher.library.Library;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what nobody could read or catalogue, and sends it again. */
@Command(
    name = "dead-letters",
    mixinStandardHelpOptions = true,
    description = "Shows what nobody could read or catalogue, and sends it again.",
    synopsisSubcommandLabel = "list|replay")
final class DeadLettersCommand implements Runnable {

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the newest dead letters with their reasons.")
  void list(@Mixin DataOption data) throws InterruptedException {
    Library.DeadLetters page = data.runningLibrary().deadLetters();
    for (DeadLetterView letter : page.items()) {
      String again = letter.replayed() ? " (sent again)" : "";
      System.out.println(letter.id() + "  " + letter.at() + again);
      System.out.println("    " + letter.reason());
    }
    System.out.println(page.total() + " dead letters");
  }

  @Command(
      name = "replay",
      mixinStandardHelpOptions = true,
      description = "Sends dead letters again: those named, or else the newest hundred.")
  void replay(
      @Mixin DataOption data, @Parameters(paramLabel = "ID", arity = "0..*") List<String> ids)
      throws InterruptedException {
    Library library = data.runningLibrary();
    List<String> wanted = new ArrayList<>(ids);
    if (wanted.isEmpty()) {
      library.deadLetters().items().stream()
          .filter(letter -> !letter.replayed())
          .map(DeadLetterView::id)
          .forEach(wanted::add);
    }
    for (String id : wanted) {
      library.replay(id);
      System.out.println("Sent again: " + id);
    }
  }
}
