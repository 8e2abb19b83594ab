package com.legerible.backend.outbox;

import com.legerible.backend.background.Bell;
import org.springframework.stereotype.Component;

/** Wakes the relay of this process; a relay in another process finds new rows by its poll. */
@Component
final class RelayBell extends Bell {}
