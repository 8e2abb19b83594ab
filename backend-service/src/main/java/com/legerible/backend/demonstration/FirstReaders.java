package com.legerible.backend.demonstration;

import com.legerible.backend.accounts.Reader;
import com.legerible.contracts.rest.Address;
import com.legerible.contracts.rest.Role;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The people of the demonstration library. All of them, and where they live, are made up. */
final class FirstReaders {

  private static final String PASSWORD = "1234";

  private static final int SYNTHETIC = 40;
  private static final List<String> GIVEN =
      List.of("Amira", "Bruno", "Clara", "Deniz", "Emil", "Frieda", "Goran", "Hanna");
  private static final List<String> FAMILY = List.of("Adler", "Brandt", "Conrad", "Dietz", "Engel");
  private static final List<String> STREETS =
      List.of("Lindenweg", "Am Mühlbach", "Rosenstraße", "Gartenweg", "Schillerplatz");

  private FirstReaders() {}

  static List<Reader> members() {
    return List.of(
        new Reader(
            "nadia",
            "Nadia Sommer",
            PASSWORD,
            Role.READER,
            new Address("Birkenallee 12", "50933", "Köln", "Deutschland")),
        new Reader(
            "benni",
            "Benni Hofmann",
            PASSWORD,
            Role.LIBRARIAN,
            new Address("Kastanienweg 3", "20255", "Hamburg", "Deutschland")),
        new Reader(
            "susi",
            "Susi Winter",
            PASSWORD,
            Role.ADMIN,
            new Address("Uferstraße 27", "01097", "Dresden", "Deutschland")));
  }

  /** Readers for simulations, as whom nobody can sign in. */
  static List<Reader> synthetic() {
    return IntStream.range(0, SYNTHETIC).mapToObj(FirstReaders::synthetic).toList();
  }

  private static Reader synthetic(int number) {
    String given = GIVEN.get(number % GIVEN.size());
    String family = FAMILY.get(number / GIVEN.size() % FAMILY.size());
    String userName = (given + "." + family + "@simulated").toLowerCase(Locale.ROOT);
    String street = STREETS.get(number % STREETS.size()) + " " + (number + 1);
    var address = new Address(street, "99999", "Musterstadt", "Deutschland");
    return new Reader(userName, given + " " + family, null, Role.READER, address);
  }
}
