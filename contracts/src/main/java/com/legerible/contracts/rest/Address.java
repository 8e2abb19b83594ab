package com.legerible.contracts.rest;

/** Where a reader lives. */
public record Address(String street, String postcode, String city, String country) {}
