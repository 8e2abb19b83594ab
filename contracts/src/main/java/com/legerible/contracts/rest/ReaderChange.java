package com.legerible.contracts.rest;

import org.jspecify.annotations.Nullable;

/** What a librarian may change about a reader; what is absent stays. Roles are for admins. */
public record ReaderChange(@Nullable String name, @Nullable Address address, @Nullable Role role) {}
