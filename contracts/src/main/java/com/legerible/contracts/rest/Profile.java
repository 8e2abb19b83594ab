package com.legerible.contracts.rest;

import java.time.Instant;

/** A reader's own data. */
public record Profile(
    long id,
    String userName,
    String name,
    Role role,
    Address address,
    Instant memberSince,
    long loans,
    Privacy privacy) {}
