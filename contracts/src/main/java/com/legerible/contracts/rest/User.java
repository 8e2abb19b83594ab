package com.legerible.contracts.rest;

/** Who is signed in. */
public record User(long id, String userName, String name, Role role) {}
