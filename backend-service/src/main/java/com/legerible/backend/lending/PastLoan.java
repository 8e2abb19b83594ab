package com.legerible.backend.lending;

import java.time.Instant;

/** A loan that was made before the library knew of it. */
public record PastLoan(long readerId, long bookId, Instant madeAt) {}
