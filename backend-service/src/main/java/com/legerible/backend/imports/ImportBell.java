package com.legerible.backend.imports;

import com.legerible.backend.background.Bell;
import org.springframework.stereotype.Component;

/** Wakes the runners of this replica when there is something to take in or to take back. */
@Component
final class ImportBell extends Bell {}
