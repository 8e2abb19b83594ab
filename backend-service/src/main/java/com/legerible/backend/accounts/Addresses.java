package com.legerible.backend.accounts;

import com.legerible.backend.problems.Given;
import com.legerible.contracts.rest.Address;
import org.jspecify.annotations.Nullable;

/** Checks names and addresses of people; a part of an address may be empty. */
public final class Addresses {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PART = 200;

  private Addresses() {}

  public static String name(@Nullable String name) {
    return Given.text("name", name, LONGEST_NAME);
  }

  public static Address complete(@Nullable Address address) {
    Address given = Given.present("address", address);
    return new Address(
        Given.optionalText("address.street", given.street(), LONGEST_PART),
        Given.optionalText("address.postcode", given.postcode(), LONGEST_PART),
        Given.optionalText("address.city", given.city(), LONGEST_PART),
        Given.optionalText("address.country", given.country(), LONGEST_PART));
  }
}
