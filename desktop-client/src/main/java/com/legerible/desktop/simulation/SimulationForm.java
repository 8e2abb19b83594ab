package com.legerible.desktop.simulation;

import com.legerible.contracts.rest.SimulationRequest;
import java.util.function.Predicate;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The fields of a simulation, and what is wrong with them. */
final class SimulationForm {
  private static final int MOST_LOANS = 100_000;
  private static final double MOST_PER_SECOND = 1_000;

  final StringProperty loans = new SimpleStringProperty("50");
  final StringProperty perSecond = new SimpleStringProperty("10");
  final StringProperty seed = new SimpleStringProperty("");
  final StringProperty law = new SimpleStringProperty("uniform");
  final StringProperty readers = new SimpleStringProperty("random");

  /** The first field that is wrong: {@code loans}, {@code perSecond} or {@code seed}; or none. */
  @Nullable String fault() {
    if (!fits(loans.get(), text -> within(Integer.parseInt(text), 1, MOST_LOANS))) {
      return "loans";
    }
    if (!fits(perSecond.get(), text -> within(decimal(text), 0.1, MOST_PER_SECOND))) {
      return "perSecond";
    }
    boolean fits = seed.get().isBlank() || fits(seed.get(), text -> Long.parseLong(text) >= 0);
    return fits ? null : "seed";
  }

  private static boolean fits(String text, Predicate<String> rule) {
    try {
      return rule.test(text.strip());
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean within(double value, double least, double most) {
    return value >= least && value <= most;
  }

  private static double decimal(String text) {
    return Double.parseDouble(text.replace(',', '.'));
  }

  /** How many seconds it will take; 0 when that cannot be said. */
  long seconds() {
    return fault() != null
        ? 0
        : Math.round(Integer.parseInt(loans.get().strip()) / decimal(perSecond.get().strip()));
  }

  SimulationRequest request() {
    return new SimulationRequest(
        Integer.valueOf(loans.get().strip()),
        decimal(perSecond.get().strip()),
        seed.get().isBlank() ? null : Long.valueOf(seed.get().strip()),
        readers.get(),
        law.get());
  }
}
