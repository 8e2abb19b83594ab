package com.legerible.backend.privacy;

import com.legerible.contracts.events.LoanOrigin;
import com.legerible.contracts.events.Recommended;
import com.legerible.contracts.rest.AuditLine;
import com.legerible.contracts.rest.Profile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the library knows about a reader.
 *
 * @param declinedBooks those that the reader is not interested in
 * @param recommended what the models say, before what the reader knows is taken out
 * @param auditLines what the reader did with the rights of a role, and what was done to the account
 * @param keys by which repeated requests for loans are recognised, for 30 days
 */
record OwnData(
    Profile profile,
    List<OpenSession> sessions,
    List<OwnLoan> loans,
    List<Long> declinedBooks,
    List<Recommended> recommended,
    List<AuditLine> auditLines,
    List<LoanKey> keys) {

  /** Without the token, which only its owner has. */
  record OpenSession(Instant openedAt, Instant expiresAt, @Nullable Instant revokedAt) {}

  record OwnLoan(long id, long bookId, String title, Instant madeAt, LoanOrigin origin) {}

  record LoanKey(String key, long loanId, Instant usedAt) {}
}
