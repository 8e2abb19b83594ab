package com.legerible.backend.imports;

import com.legerible.contracts.rest.Import;

/** An import of this replica began, went on or ended. */
public record ImportChanged(Import progress) {}
